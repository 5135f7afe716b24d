package dev.esign.getsigned;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.MalformedResponseException;
import dev.esign.RetryPolicy;
import dev.esign.TransportException;
import dev.esign.internal.document.ZipBytes;
import dev.esign.signing.Capability;
import dev.esign.signing.NotCompletedException;
import dev.esign.signing.Signatory;
import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningState;
import dev.esign.signing.UnsupportedCapabilityException;
import dev.esign.testing.Answers;
import dev.esign.testing.LostAnswers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The neutral way to sign, by way of GetSigned. */
class GetSignedSigningTest {
    private static final Signatory ANA = Signatory.of("ana@acme.test", "Ana Diaz");
    private static final Signatory BO = Signatory.of("bo@acme.test", "Bo Lund");
    private static final SigningRequest REQUEST =
            SigningRequest.of("lease-17b", Document.of("lease.pdf", Answers.pdfBytes(64)), ANA, BO);

    @RegisterExtension
    final Wire wire = new Wire();

    private final GetSignedInMemory getSigned = new GetSignedInMemory();

    @ParameterizedTest
    @EnumSource
    void aSubmitTakesAllItsStepsInOrder(Verb verb) {
        LostAnswers server = serve(0, true);

        Signing signing = verb.run(signing().submit(REQUEST));

        assertThat(server.requests())
                .containsExactly(
                        "POST /api/v1/envelopes",
                        "GET /api/v1/envelopes/env_1",
                        "POST /api/v1/envelopes/env_1/document",
                        "POST /api/v1/envelopes/env_1/fields",
                        "POST /api/v1/envelopes/env_1/fields",
                        "POST /api/v1/envelopes/env_1/fields",
                        "POST /api/v1/envelopes/env_1/fields",
                        "POST /api/v1/envelopes/env_1/send",
                        "GET /api/v1/envelopes/env_1");
        assertThat(signing.state()).isEqualTo(SigningState.OUT);
        assertThat(signing.signatories().get(0))
                .isEqualTo(new SignatoryProgress("ana@acme.test", "Ana Diaz", SignatoryState.WAITING, null));
    }

    @ParameterizedTest
    @CsvSource({"false, 2", "true, 1"})
    void peopleAreAskedInOrderOrAtOnce(boolean parallel, int orderOfTheSecond) throws Exception {
        serve(0, true);

        signing().submit(parallel ? REQUEST.inParallel() : REQUEST).execute();

        JsonNode create = Payloads.json(wire.request());
        assertThat(create.get("tenantId").asText()).isEqualTo("northwind");
        assertThat(create.get("subject").asText()).isEqualTo("lease.pdf");
        assertThat(create.get("signers").get(0).get("routingOrder").asInt()).isEqualTo(1);
        assertThat(create.get("signers").get(1).get("routingOrder").asInt()).isEqualTo(orderOfTheSecond);
    }

    @Test
    void everybodyGetsASignatureAndADate() throws Exception {
        serve(0, true);

        signing().submit(REQUEST).execute();

        List<RecordedRequest> requests = requests(7);
        assertThat(requests.subList(3, 7))
                .extracting(request -> Payloads.json(request).get("signerId").asText())
                .containsExactly("sgn_1", "sgn_1", "sgn_2", "sgn_2");
        assertThat(requests.subList(3, 7))
                .extracting(request -> Payloads.json(request).get("type").asText())
                .containsExactly("signature", "date", "signature", "date");
        assertThat(Payloads.json(requests.get(3)).get("documentId").asText()).isEqualTo("doc_1");
    }

    @Test
    void manyFieldsFitOnThePage() {
        List<String> crowd = IntStream.range(0, 30).mapToObj(i -> "sgn_" + i).toList();

        assertThat(GetSignedSignings.fields("doc_1", crowd)).hasSize(60).allSatisfy(field -> {
            assertThat(field.box().x() + field.box().width()).isLessThan(595);
            assertThat(field.box().y() + field.box().height()).isLessThan(792);
        });
    }

    static Stream<Arguments> answers() {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(lost -> Stream.of(Arguments.of(lost, true), Arguments.of(lost, false)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aSubmitThatIsRunAgainDoesNothingTwice(int lost, boolean done) {
        serve(lost, done);

        assertThatThrownBy(() -> signing().submit(REQUEST).execute()).isInstanceOf(TransportException.class);
        Signing signing = signing().submit(REQUEST).execute();

        assertThat(signing.state()).isEqualTo(SigningState.OUT);
        assertThat(List.of(getSigned.made, getSigned.uploaded, getSigned.placed, getSigned.sent))
                .containsExactly(1, 1, 4, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sent", "in_progress", "completed", "declined", "voided", "expired"})
    void whatHasGoneOutIsLeftAsItIs(String status) {
        getSigned.status = status;
        serve(0, true);

        assertThat(signing().submit(REQUEST).execute().providerStatus()).isEqualTo(status);
        assertThat(getSigned.uploaded + getSigned.sent).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"id\":\"sgn_1\"}]", "[{\"id\":\"sgn_1\"},{\"email\":\"bo@acme.test\"}]"})
    void nothingIsSentWithoutAFieldForEverybody(String signers) {
        getSigned.signers = signers;
        serve(0, true);

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> signing().submit(REQUEST).execute())
                .withMessageContaining("does not name the ids of all signers");
        assertThat(getSigned.sent).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "draft, DRAFT",
        "sent, OUT",
        "in_progress, OUT",
        "completed, COMPLETED",
        "declined, DECLINED",
        "voided, CANCELED",
        "expired, EXPIRED",
        "sealing, OTHER",
        "'', OTHER"
    })
    void statesAreReadAsTheTableSays(String status, SigningState state) {
        wire.answer(json(200, "{\"status\":\"" + status + "\"}"));

        Signing signing = signing().status("env_1").execute();

        assertThat(signing.state()).isEqualTo(state);
        assertThat(signing.providerStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "\"status\":\"pending\", WAITING",
                "\"status\":\"viewed\", WAITING",
                "\"status\":\"signed\", SIGNED",
                "\"status\":\"declined\", DECLINED",
                "\"status\":\"musing\", OTHER",
                "\"signedAt\":\"2026-07-02T10:14:40Z\", SIGNED"
            })
    void statesOfSignatoriesAreReadToo(String member, SignatoryState state) {
        wire.answer(json(200, "{\"signers\":[{" + member + "}]}"));

        assertThat(signing().status("env_1").execute().signatories())
                .extracting(SignatoryProgress::state)
                .containsExactly(state);
    }

    @Test
    void whatGetSignedCannotDoIsRefusedBeforeAnythingIsSent() {
        Document docx = Document.of("lease.docx", ZipBytes.docx());
        Document link = Document.at(URI.create("https://files.acme.test/lease.pdf"));

        refuses(Capability.DOCX, () -> signing().submit(SigningRequest.of("r", docx, ANA)));
        refuses(Capability.DOCUMENT_BY_URL, () -> signing().submit(SigningRequest.of("r", link, ANA)));
        refuses(Capability.MESSAGE, () -> signing().submit(REQUEST.withMessage("Please")));
        refuses(Capability.REMIND, () -> signing().remind("env_1"));
        assertThat(wire.server().getRequestCount()).isZero();
        assertThat(signing().capabilities().all())
                .containsExactlyInAnyOrder(
                        Capability.PARALLEL_SIGNING,
                        Capability.DECLINE,
                        Capability.EXPIRY,
                        Capability.IDEMPOTENT_SUBMIT);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingIsSent() {
        Document large = Document.of("large.pdf", Answers.pdfBytes((25 << 20) + 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing().submit(SigningRequest.of("r", large, ANA)))
                .withMessageContaining("25 MB");
    }

    @Test
    void aCancellationIsAVoid() throws Exception {
        wire.answer(json(200, "{}"));

        signing().cancel("env_1", "Too late.").execute();

        RecordedRequest request = wire.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/envelopes/env_1/void HTTP/1.1");
        assertThat(request.getHeaders().get("Idempotency-Key")).isNotEmpty();
    }

    @Test
    void aCancellationGoesWhereTheClientWasTold() throws Exception {
        wire.answer(json(200, "{}"));
        GetSignedClient client = Requests.clientOf(wire).withVoidPath("v1/envelopes/{id}/cancellation");

        GetSignedSigning.of(client, "northwind").cancel("env_1", "Too late.").execute();

        assertThat(wire.request().getTarget()).isEqualTo("/api/v1/envelopes/env_1/cancellation");
    }

    @Test
    void theSealedPdfIsFetched() throws Exception {
        byte[] pdf = Answers.pdfBytes(500);
        wire.answer(json(200, "{\"status\":\"completed\"}"), Answers.pdf(pdf));

        try (InputStream in = signing().download("env_1").stream().execute()) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void whatIsNotSealedIsNotFetched() {
        wire.answer(json(200, "{\"status\":\"in_progress\"}"));

        assertThatExceptionOfType(NotCompletedException.class)
                .isThrownBy(() -> signing().download("env_1").stream().execute())
                .withMessageContaining("env_1 is OUT (in_progress)");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void itNeedsATenant() {
        assertThatIllegalArgumentException().isThrownBy(() -> GetSignedSigning.of(Requests.clientOf(wire), " "));
    }

    private static void refuses(Capability capability, Runnable what) {
        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(what::run)
                .satisfies(e -> assertThat(e.capability()).isEqualTo(capability));
    }

    private LostAnswers serve(int lost, boolean done) {
        LostAnswers server = new LostAnswers(getSigned, lost, done);
        wire.server().setDispatcher(server);
        return server;
    }

    private List<RecordedRequest> requests(int count) throws InterruptedException {
        List<RecordedRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(wire.request());
        }
        return requests;
    }

    /** Another process each time, which repeats nothing by itself. */
    private GetSignedSigning signing() {
        GetSignedClient client = wire.closing(
                GetSignedClient.of(ApiKey.of(Wire.KEY), wire.config().withRetry(RetryPolicy.none())));
        return GetSignedSigning.of(client, "northwind");
    }
}
