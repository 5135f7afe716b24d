package dev.esign.signicat;

import static dev.esign.signicat.Requests.ADA;
import static dev.esign.signicat.Requests.ATTACHMENT;
import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.PDF;
import static dev.esign.signicat.Requests.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ApiCall;
import dev.esign.CallException;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all calls have in common on the wire: Signicat wire sheet §2 and §3. */
class SignicatCallsTest {
    private static final String DOCUMENT = "/api/signature/documents/" + ID;
    private static final String OBJECT = "{\"documentId\":\"d1\",\"id\":\"7\",\"data\":[]}";
    private static final String LIST = "[]";
    private static final WebhookOptions WEBHOOK = WebhookOptions.of(
            "crm",
            WebhookConfig.of(URI.create("https://hooks.example/x"), Secret.of("random")),
            EventType.DOCUMENT_SIGNED);

    @RegisterExtension
    final Wire wire = new Wire();

    record Case(String request, String answer, boolean repeated, Function<SignicatClient, ApiCall<?>> call) {
        @Override
        public String toString() {
            return request;
        }
    }

    private static Case once(String request, String answer, Function<SignicatClient, ApiCall<?>> call) {
        return new Case(request, answer, false, call);
    }

    private static Case again(String request, String answer, Function<SignicatClient, ApiCall<?>> call) {
        return new Case(request, answer, true, call);
    }

    static Stream<Case> calls() {
        return Stream.of(
                again("POST /api/signature/documents", OBJECT, it -> it.documents()
                        .create(CREATE)),
                again("GET " + DOCUMENT, OBJECT, it -> it.documents().get(ID)),
                again("PATCH " + DOCUMENT, OBJECT, it -> it.documents()
                        .update(ID, UpdateDocument.of().withTitle("New"))),
                again("POST " + DOCUMENT + "/cancel?reason=No%20flat%20%26%20co", "", it -> it.documents()
                        .cancel(ID, "No flat & co")),
                again("GET " + DOCUMENT + "/status", OBJECT, it -> it.documents()
                        .status(ID)),
                again("GET " + DOCUMENT + "/summary", OBJECT, it -> it.documents()
                        .summary(ID)),
                again(
                        "GET /api/signature/documents/summary?externalId=e1&status=signed&limit=10",
                        OBJECT,
                        it -> it.documents()
                                .query(DocumentQuery.of()
                                        .withExternalId("e1")
                                        .withStatus(DocumentStatus.SIGNED)
                                        .withLimit(10))
                                .firstPage()),
                again("GET " + DOCUMENT + "/signers", LIST, it -> it.signers().list(ID)),
                once("POST " + DOCUMENT + "/signers", OBJECT, it -> it.signers().add(ID, ADA)),
                again("GET " + DOCUMENT + "/signers/" + SIGNER, OBJECT, it -> it.signers()
                        .get(ID, SIGNER)),
                again("PATCH " + DOCUMENT + "/signers/" + SIGNER, OBJECT, it -> it.signers()
                        .update(ID, SIGNER, SignerOptions.changes().withOrder(2))),
                again("DELETE " + DOCUMENT + "/signers/" + SIGNER, "", it -> it.signers()
                        .remove(ID, SIGNER)),
                again("GET " + DOCUMENT + "/attachments", LIST, it -> it.attachments()
                        .list(ID)),
                once("POST " + DOCUMENT + "/attachments", OBJECT, it -> it.attachments()
                        .add(ID, Document.of("rules.pdf", PDF), AttachmentOptions.of())),
                again("GET " + DOCUMENT + "/attachments/" + ATTACHMENT, OBJECT, it -> it.attachments()
                        .get(ID, ATTACHMENT)),
                again("PATCH " + DOCUMENT + "/attachments/" + ATTACHMENT, OBJECT, it -> it.attachments()
                        .update(ID, ATTACHMENT, AttachmentOptions.of().withTitle("Rules"))),
                again("DELETE " + DOCUMENT + "/attachments/" + ATTACHMENT, "", it -> it.attachments()
                        .remove(ID, ATTACHMENT)),
                again("GET " + DOCUMENT + "/notifications", LIST, it -> it.notifications()
                        .list(ID)),
                once("POST " + DOCUMENT + "/notifications/reminder", OBJECT, it -> it.notifications()
                        .remind(ID, ManualReminder.of(NotificationSetting.SEND_EMAIL))),
                again(
                        "GET /api/signature/signature-methods?fileType=pdf",
                        LIST,
                        it -> it.signatureMethods(SignatureMethodQuery.of().withFileType(FileType.PDF))),
                again(
                        "GET /api/signature/signature-methods/account",
                        LIST,
                        it -> it.accountSignatureMethods(SignatureMethodQuery.of())),
                again("GET /api/signature/themes/list/themes", LIST, SignicatClient::themes),
                again("GET /api/signature/themes/list/spinners", LIST, SignicatClient::spinners),
                again("POST /api/jwt/validate", OBJECT, it -> it.validateJwt("a.b.c")),
                again("GET /api/notification/events", LIST, it -> it.events().take()),
                again("GET /api/notification/events?eventType=document_signed&tags=lease", LIST, it -> it.events()
                        .take(EventType.DOCUMENT_SIGNED, "lease")),
                again("GET /api/notification/events/peek", LIST, it -> it.events()
                        .peek()),
                again("POST /api/notification/events/e1/handle", "", it -> it.events()
                        .handle("e1")),
                again("POST /api/notification/events/handle", "", it -> it.events()
                        .handle(List.of("e1", "e2"))),
                once("POST /api/notification/events/clear", "", it -> it.events()
                        .clear()),
                again("GET /api/notification/events/types", LIST, it -> it.events()
                        .types()),
                once("POST /api/notification/events/mock", OBJECT, it -> it.events()
                        .mock(EventType.DOCUMENT_SIGNED)),
                again("GET /api/notification/webhooks", LIST, it -> it.webhooks()
                        .list()),
                once("POST /api/notification/webhooks", OBJECT, it -> it.webhooks()
                        .create(WEBHOOK)),
                again("GET /api/notification/webhooks/7", OBJECT, it -> it.webhooks()
                        .get(7)),
                again("PATCH /api/notification/webhooks/7", OBJECT, it -> it.webhooks()
                        .update(7, WebhookOptions.changes().withActive(false))),
                again("DELETE /api/notification/webhooks/7", "", it -> it.webhooks()
                        .delete(7)),
                once("POST /api/notification/webhooks/7/ping", "", it -> it.webhooks()
                        .ping(7)),
                again("GET /api/notification/webhooks/7/deliveries", LIST, it -> it.webhooks()
                        .deliveries(7)));
    }

    static Stream<Arguments> callsAndVerbs() {
        return calls().flatMap(call -> Arrays.stream(Verb.values()).map(verb -> Arguments.of(call, verb)));
    }

    @ParameterizedTest
    @MethodSource("callsAndVerbs")
    void everyCallGoesWhereThePagesSayByEveryVerb(Case given, Verb verb) throws InterruptedException {
        wire.answer(Answers.json(200, given.answer()));

        verb.run(given.call().apply(Requests.clientOf(wire)));

        assertThat(wire.request().getRequestLine()).isEqualTo(given.request() + " HTTP/1.1");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallCarriesTheTokenAndNoIdempotencyHeader(Case given) throws InterruptedException {
        wire.answer(Answers.json(200, given.answer()));

        given.call().apply(Requests.clientOf(wire)).execute();

        RecordedRequest request = wire.request();
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer " + Wire.KEY);
        assertThat(request.getHeaders().get("Idempotency-Key")).isNull();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aLostAnswerIsAskedForAgainOnlyWhereTwiceIsOnce(Case given) throws InterruptedException {
        wire.answer(Answers.lostAnswer(), Answers.json(200, given.answer()));
        ApiCall<?> call = given.call().apply(Requests.clientOf(wire));

        if (given.repeated()) {
            call.execute();
            RecordedRequest first = wire.request();
            assertThat(Payloads.bytes(wire.request())).isEqualTo(Payloads.bytes(first));
        } else {
            assertThatExceptionOfType(CallException.class)
                    .isThrownBy(call::execute)
                    .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(wire.server().getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPageForPeopleIsNoAnswer(Case given) {
        wire.answer(Answers.json(200, "<!DOCTYPE html><html><body>Log in to the network</body></html>"));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> given.call().apply(Requests.clientOf(wire)).execute())
                .withMessageNotContaining("Log in");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyACreateTakesAKey(Case given) {
        ApiCall<?> call = given.call().apply(Requests.clientOf(wire));
        IdempotencyKey key = IdempotencyKey.of("k");

        if (given.request().equals("POST /api/signature/documents")) {
            assertThat(call.idempotencyKey(key)).isNotNull();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> call.idempotencyKey(key));
        }
    }

    @Test
    void testAndProductionAreOneHost() {
        assertThat(SignicatClient.BASE_URL).hasToString("https://api.signicat.io/");
    }
}
