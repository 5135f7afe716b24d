package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AuthenticationException;
import dev.esign.Secret;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What calls that change an envelope say: Atlas wire sheet §2.6 to §2.8. */
class ChangesTest {
    private static final Party ANA = Party.of("ana@acme.test", "Ana Diaz");
    private static final Field FIELD = Field.at(FieldType.SIGNATURE, 1, 1, 0.4, 0.8, 0.3, 0.07);

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aSendNamesTheSigners() {
        atlas.answer("{}");

        atlas.envelopes().send(ID, SendEnvelope.to(ANA)).execute();

        assertThat(json(atlas.request())).isEqualTo(json("{'parties':[{'email':'ana@acme.test','name':'Ana Diaz'}]}"));
    }

    @Test
    void aSendSaysAllThatAPartyAndARequestCanSay() {
        atlas.answer("{}");

        atlas.envelopes()
                .send(
                        ID,
                        SendEnvelope.to(
                                        ANA.withRole("Customer").withOrder(2),
                                        new Party("lee@acme.test", null, null, 1))
                                .withFieldsVersion(3)
                                .withFields(List.of(FIELD)))
                .execute();

        assertThat(json(atlas.request())).isEqualTo(json("""
                {"parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":2},
                            {"email":"lee@acme.test","order":1}],
                 "fields":[{"type":"signature","page":1,"x_pct":0.4,"y_pct":0.8,"w_pct":0.3,"h_pct":0.07,"party_order":1}],
                 "fields_version":3}
                """));
    }

    @Test
    void aSendWithoutAnyFieldSaysSo() {
        atlas.answer("{}");

        atlas.envelopes().send(ID, SendEnvelope.to(ANA).withFields(List.of())).execute();

        assertThat(json(atlas.request()).path("fields")).isEqualTo(json("[]"));
    }

    @Test
    void aRequestDoesNotChangeWithTheListsThatItWasMadeOf() {
        List<Party> parties = new ArrayList<>(List.of(ANA));
        List<Field> fields = new ArrayList<>(List.of(FIELD));
        SendEnvelope request = SendEnvelope.to(parties).withFields(fields);
        parties.clear();
        fields.clear();
        atlas.answer("{}");

        atlas.envelopes().send(ID, request).execute();

        assertThat(json(atlas.request()).path("parties")).hasSize(1);
    }

    @Test
    void aChangeOfFieldsSaysWhichVersionItMeans() {
        atlas.answer("{\"fields_version\":4}");

        Envelope changed = atlas.envelopes().updateFields(ID, 3, List.of(FIELD)).execute();

        assertThat(json(atlas.request()))
                .isEqualTo(json("{'fields_version':3,'fields':[{'type':'signature','page':1,'x_pct':0.4,'y_pct':0.8,"
                        + "'w_pct':0.3,'h_pct':0.07,'party_order':1}]}"));
        assertThat(changed.fieldsVersion()).isEqualTo(4);
    }

    @Test
    void aSignerDeclinesInTheirOwnName() {
        atlas.answer("{}");

        atlas.envelopes()
                .decline(ID, Secret.of("token-of-the-signer"), "Terms not acceptable")
                .execute();

        RecordedRequest request = atlas.request();
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer token-of-the-signer");
        assertThat(request.getHeaders().toString()).doesNotContain(AtlasServer.KEY);
        assertThat(json(request)).isEqualTo(json("{'reason':'Terms not acceptable'}"));
    }

    @Test
    void aRefusedSignerTokenIsNotRepeatedInTheError() {
        atlas.answer(401, "{\"message\":\"token-of-the-signer is used up\"}");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> atlas.envelopes()
                        .decline(ID, Secret.of("token-of-the-signer"), "no")
                        .execute())
                .withMessageContaining("is used up")
                .withMessageNotContaining("token-of-the-signer");
    }
}
