package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import dev.esign.sandbox.faults.FaultHandler;
import dev.esign.sandbox.faults.Faults;
import io.javalin.Javalin;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three transports of a document, and what is refused. */
class CreateTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();

    private final AtlasUser user = AtlasUser.of(ATLAS);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void base64GivesADraftAndAReviewLink() {
        Reply created = user.tryCreate(Pdfs.agreement(), Map.of("metadata", Map.of("external_id", "deal-77")));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("review_url").asText())
                .contains("/review/")
                .contains("?rt=");
        String id = created.json().get("envelope_id").asText();
        assertThat(user.envelope(id).get("status").asText()).isEqualTo("draft");
        assertThat(user.envelope(id).at("/metadata/external_id").asText()).isEqualTo("deal-77");
    }

    @Test
    void multipartCarriesPartiesAndMetadataAsJsonText() {
        Reply created = user.upload(
                "xxx",
                Pdfs.agreement(),
                Map.of(
                        "parties", "[{\"email\":\"ana@example.test\",\"name\":\"Ana\"}]",
                        "metadata", "{\"external_id\":\"deal-78\"}"));

        assertThat(created.status()).isEqualTo(201);
        String id = created.json().get("envelope_id").asText();
        assertThat(user.envelope(id).at("/parties/0/name").asText()).isEqualTo("Ana");
        assertThat(user.envelope(id).at("/file_name").asText()).isEqualTo("nda.pdf");
        assertThat(user.envelope(id).at("/metadata/external_id").asText()).isEqualTo("deal-78");
    }

    @Test
    void aDocumentUrlIsFetched() throws Exception {
        try (Receiver files = Receiver.start(exchange -> Receiver.answer(exchange, 200, Pdfs.agreement("By URL")))) {
            Reply created = user.post(
                    "/api/envelope", Map.of("document_url", files.url().toString()));

            assertThat(created.status()).isEqualTo(201);
            String id = created.json().get("envelope_id").asText();
            assertThat(user.awaitFields(id).get("fields_status").asText()).isEqualTo("ready");
        }
    }

    @Test
    void aDocumentUrlThatAnswersWithAnErrorIsTheCallersMistake() throws Exception {
        try (Receiver files = Receiver.start(exchange -> Receiver.answer(exchange, 404, new byte[0]))) {
            assertThat(user.post(
                                    "/api/envelope",
                                    Map.of("document_url", files.url().toString()))
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.test/nda.pdf",
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "nonsense",
                "https://"
            })
    void aDocumentUrlElsewhereThanHttpsOrThisMachineIsRefused(String url) {
        assertThat(user.post("/api/envelope", Map.of("document_url", url)).status())
                .isEqualTo(400);
    }

    @Test
    void aWebhookUrlElsewhereThanHttpsOrThisMachineIsRefused() {
        Reply refused = user.tryCreate(Pdfs.agreement(), Map.of("webhook_url", "http://hooks.example.test/"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("webhook_url");
    }

    @Test
    void aTemplateIdDoesNotBelongInACreate() {
        Reply refused = user.tryCreate(Pdfs.agreement(), Map.of("template_id", "t-1"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("template");
    }

    @Test
    void whatIsNeitherPdfNorDocxIsRefused() {
        assertThat(user.tryCreate("hello".getBytes(StandardCharsets.UTF_8), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertThat(user.tryCreate(new byte[0], Map.of()).status()).isEqualTo(400);
    }

    @Test
    void twoDocumentsAreOneTooMany() {
        Reply refused = user.tryCreate(Pdfs.agreement(), Map.of("document_url", "https://files.example.test/nda.pdf"));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void noDocumentIsRefused() {
        assertThat(user.post("/api/envelope", Map.of("metadata", Map.of())).status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentThatIsNotBase64IsRefused() {
        assertThat(user.post("/api/envelope", Map.of("document", "%%%")).status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        assertThat(user.form("/api/envelope", Map.of("a", "b")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@example.test", "ana@", "a na@example.test"})
    void aPartyWithoutAnAddressIsRefused(String email) {
        Reply refused = user.tryCreate(Pdfs.agreement(), Map.of("parties", List.of(Map.of("email", email))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad_request");
    }

    @Test
    void twoPartiesCannotSignAtOnce() {
        List<Map<String, Object>> parties =
                List.of(Map.of("email", "a@example.test", "order", 1), Map.of("email", "b@example.test", "order", 1));

        assertThat(user.tryCreate(Pdfs.agreement(), Map.of("parties", parties)).status())
                .isEqualTo(400);
    }

    @Test
    void aDocumentOverTheLimitIs413ByEitherTransport() {
        byte[] big = new byte[(int) Upload.MAX_BYTES + 1];

        assertThat(user.upload("xxx", big, Map.of()).status()).isEqualTo(413);
        assertThat(user.post(
                                "/api/envelope",
                                Map.of("document", Base64.getEncoder().encodeToString(big)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyFarOverTheLimitIsReadToItsEndAndAnswered() {
        assertThat(user.upload("xxx", new byte[100 << 20], Map.of()).status()).isEqualTo(413);
    }

    @Test
    void aBrokenMultipartBodyIsTheCallersMistake() {
        Reply refused =
                user.with("Content-Type", "multipart/form-data; boundary=zzz").post("/api/envelope");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void noKeyAndAWrongKeyAre401() {
        assertThat(AtlasUser.anonymous(ATLAS).get("/api/envelopes").code()).isEqualTo("unauthorized");
        assertThat(AtlasUser.of(ATLAS, "wrong").get("/api/envelopes").status()).isEqualTo(401);
    }

    @Test
    void aPathThatIsNotThereAnswersInJson() {
        Reply refused = user.get("/api/nothing");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("not_found");
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() {
        Javalin server = AtlasServer.create(0, new FaultHandler(new Faults()), new Pages(), List.of());
        server.start();
        try {
            assertThat(server.jettyServer().server().getConnectors())
                    .singleElement()
                    .extracting(Connector::getTransport)
                    .isInstanceOfSatisfying(ServerSocketChannel.class, socket -> assertThat(
                                    socket.socket().getInetAddress().isLoopbackAddress())
                            .isTrue());
        } finally {
            server.stop();
        }
    }
}
