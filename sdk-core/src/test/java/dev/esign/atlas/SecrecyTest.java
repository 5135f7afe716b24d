package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What opens a door is never printed. */
class SecrecyTest {
    private static final String CANARY = "c4n4ry";

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    static Stream<Object> requests() {
        Document link = Document.at(URI.create("https://files.acme.test/nda.pdf?sig=" + CANARY + "#" + CANARY));
        Document.Content bytes = Document.of("a.pdf", ("%PDF-1.7 " + CANARY).getBytes(StandardCharsets.US_ASCII));
        Party ana = Party.of("ana@acme.test", "Ana Diaz").withRole("Customer");
        return Stream.of(
                link,
                bytes,
                ApiKey.of(CANARY),
                Secret.of(CANARY),
                new SecretUrl("https://atlaswork.ai/sign/0b8e?t=" + CANARY),
                new SecretUrl("https://atlaswork.ai/sign/0b8e#" + CANARY),
                CreateEnvelope.of(link)
                        .withMetadata("secret", CANARY)
                        .withWebhookUrl(URI.create("https://hooks.acme.test/?t=" + CANARY)),
                SendEnvelope.to(ana),
                TemplateSend.to(ana).withPrefill("iban", CANARY),
                AtlasClient.of(ApiKey.of(CANARY)),
                AtlasClient.of(ApiKey.of(CANARY)).envelopes().decline(ID, Secret.of(CANARY), CANARY));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatIsSentPrintsNoSecret(Object request) {
        assertThat(request.toString()).doesNotContain(CANARY);
    }

    @Test
    void whatIsReadPrintsNoSecret() {
        atlas.answer("""
                {"id":"x","metadata":{"a":"c4n4ry","b":{"c":"c4n4ry"}},"signed_download_url":"https://a.test/x.pdf?sig=c4n4ry",
                 "review_url":"https://a.test/review?rt=c4n4ry","extra_url":"https://a.test/?t=c4n4ry",
                 "parties":[{"email":"ana@acme.test","sign_url":"https://a.test/sign?t=c4n4ry","token":"c4n4ry"}],
                 "detected_parties":[{"name":"Tenant","x":"c4n4ry"}],"fields":[{"type":"text","value":"c4n4ry"}]}
                """);
        Envelope envelope = atlas.envelopes().get(ID).execute();

        assertThat(List.of(
                                envelope,
                                envelope.metadata(),
                                envelope.extra(),
                                envelope.parties(),
                                envelope.parties().get(0),
                                String.valueOf(envelope.parties().get(0).signerToken()))
                        .toString())
                .contains("ana@acme.test", "https://a.test/***", "***")
                .doesNotContain(CANARY);
    }

    @Test
    void aCreatedEnvelopeAndItsProgressPrintNoSecret() {
        String answer =
                "{\"envelope_id\":\"x\",\"status\":\"pending\",\"review_url\":\"https://a.test/review?rt=c4n4ry\","
                        + "\"sign_url\":\"https://a.test/sign?t=c4n4ry\",\"other\":\"c4n4ry\"}";
        atlas.answer(answer);
        atlas.answer(answer);

        var created = atlas.envelopes()
                .create(CreateEnvelope.of(Document.at(URI.create("https://files.acme.test/nda.pdf"))))
                .idempotencyKey(IdempotencyKey.of("k"))
                .executeForResponse();
        EnvelopeProgress progress = atlas.envelopes().status("x").execute();

        assertThat(created + " " + created.value() + " " + progress)
                .contains("https://a.test/***")
                .doesNotContain(CANARY);
    }
}
