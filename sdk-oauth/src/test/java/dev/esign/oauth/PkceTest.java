package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import org.junit.jupiter.api.Test;

class PkceTest {
    @Test
    void theChallengeIsTheOneOfAppendixB() {
        Pkce pkce = new Pkce(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        assertThat(pkce.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void aVerifierHas43CharactersThatNeedNoEncoding() {
        assertThat(Pkce.random().reveal()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void noTwoVerifiersAreTheSame() {
        assertThat(Pkce.random()).isNotEqualTo(Pkce.random());
    }

    @Test
    void itDoesNotPrintTheVerifier() {
        Pkce pkce = new Pkce(Pkce.random());

        assertThat(pkce.toString()).doesNotContain(pkce.verifier().reveal());
    }
}
