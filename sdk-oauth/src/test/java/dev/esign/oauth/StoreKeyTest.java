package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreKeyTest {
    private static final String K = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void isReadFromAJwk() {
        StoreKey key = StoreKey.fromJwk("{\"kty\":\"oct\",\"kid\":\"2026-11\",\"k\":\"" + K + "\"}");

        assertThat(key.id()).isEqualTo("2026-11");
        assertThat(key.bytes()).hasSize(32).startsWith(0, 1, 2);
    }

    @Test
    void keepsItsOwnCopyOfTheBytes() {
        byte[] bytes = new byte[32];
        StoreKey key = StoreKey.of("k", bytes);
        bytes[0] = 1;

        assertThat(key.bytes()[0]).isZero();
    }

    @Test
    void printsItsNameAlone() {
        assertThat(StoreKey.fromJwk("{\"kty\":\"oct\",\"kid\":\"2026-11\",\"k\":\"" + K + "\"}"))
                .hasToString("StoreKey[2026-11]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void hasThirtyTwoBytes(int length) {
        assertThatThrownBy(() -> StoreKey.of("k", new byte[length]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("this one has " + length + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void hasAName(String blank) {
        assertThatThrownBy(() -> StoreKey.of(blank, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                K,
                "{}",
                "{\"kty\":\"oct\",\"kid\":\"a\"}",
                "{\"kty\":\"oct\",\"k\":\"" + K + "\"}",
                "{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"AAECAwQFBgcICQoLDA0ODw\"}",
                "{\"kty\":\"OKP\",\"kid\":\"a\",\"crv\":\"Ed25519\",\"x\":\"" + K + "\"}"
            })
    void whatIsNoJwkOfSuchAKeyIsRefusedWithoutQuoting(String jwk) {
        assertThatThrownBy(() -> StoreKey.fromJwk(jwk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAEC")
                .hasNoCause();
    }
}
