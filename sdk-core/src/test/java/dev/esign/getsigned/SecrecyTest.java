package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks for somebody is not printed. */
class SecrecyTest {
    private static final String LINK = "https://sign.getsigned.ca/sign/eyJhbGciOiJIUzI1NiJ9.e30.c2ln";

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(strings = {"signingUrl", "signing_url", "signUrl", "sign_url"})
    void aSigningLinkIsThereButNotPrinted(String name) {
        Envelope envelope = answered("{\"signers\":[{\"id\":\"sgn_1\",\"%s\":\"%s\"}]}".formatted(name, LINK));
        EnvelopeSigner signer = envelope.signers().get(0);

        assertThat(Objects.requireNonNull(signer.signingUrl()).reveal()).isEqualTo(LINK);
        assertThat(signer.extra()).isEmpty();
        assertThat(signer.toString()).contains("sgn_1").doesNotContain("eyJ");
        assertThat(envelope.toString()).contains("sgn_1").doesNotContain("eyJ");
    }

    @Test
    void aLinkByANameThatNobodyKnowsIsKeptButNotPrinted() {
        Envelope envelope = answered("{\"links\":[\"%1$s\"],\"signers\":[{\"page\":\"%1$s\"}]}".formatted(LINK));

        assertThat(envelope.signers().get(0).extra()).containsEntry("page", LINK);
        assertThat(envelope.toString()).contains("links", "page").doesNotContain("eyJ");
    }

    @Test
    void neitherClientNorCallPrintsTheToken() {
        GetSignedClient client = Requests.clientOf(wire);

        assertThat(client.toString()).startsWith("GetSignedClient[http").doesNotContain(Wire.KEY);
        assertThat(client.envelopes().send(ID).toString()).doesNotContain(Wire.KEY);
    }

    private Envelope answered(String json) {
        wire.answer(Answers.json(200, json));
        return Requests.clientOf(wire).envelopes().get(ID).execute();
    }
}
