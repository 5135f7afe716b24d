package dev.esign.atlas;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.Document;
import dev.esign.RetryPolicy;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The neutral way to sign, by way of Atlas. */
class AtlasSigningTest {
    private static final Signatory ANA =
            Signatory.of("ana@acme.test", "Ana Diaz").withRole("Customer");
    private static final Signatory BO = Signatory.of("bo@acme.test", "Bo Lund");
    private static final SigningRequest REQUEST = SigningRequest.of(
                    "lease-17b", Document.at(URI.create("https://files.acme.test/lease.pdf")), ANA, BO)
            .withTitle("Lease 17B");

    @RegisterExtension
    final Wire wire = new Wire();

    private final AtlasInMemory atlas = new AtlasInMemory();

    @ParameterizedTest
    @EnumSource
    void aSubmitMakesTheEnvelopeAwaitsItsFieldsAndSendsIt(Verb verb) {
        LostAnswers server = serve(0, true);

        Signing signing = verb.run(signing().submit(REQUEST));

        assertThat(server.requests())
                .containsExactly(
                        "POST /api/envelope",
                        "GET /api/envelope/e1",
                        "POST /api/envelope/e1/send",
                        "GET /api/envelope/e1");
        assertThat(signing)
                .isEqualTo(new Signing(
                        "e1",
                        SigningState.OUT,
                        "pending",
                        List.of(new SignatoryProgress("ana@acme.test", "Ana Diaz", SignatoryState.WAITING, null))));
    }

    @Test
    void theReferenceTheTitleAndTheRolesAreTold() throws Exception {
        serve(0, true);

        signing()
                .withWebhookUrl(URI.create("https://hooks.acme.test/atlas"))
                .submit(REQUEST)
                .execute();

        assertThat(Payloads.json(wire.request()))
                .isEqualTo(Payloads.json("{'document_url':'https://files.acme.test/lease.pdf','parties':"
                        + "[{'email':'ana@acme.test','name':'Ana Diaz','role':'Customer'},"
                        + "{'email':'bo@acme.test','name':'Bo Lund'}],"
                        + "'webhook_url':'https://hooks.acme.test/atlas',"
                        + "'metadata':{'external_id':'lease-17b','title':'Lease 17B'}}"));
    }

    @Test
    void whoHasNoSignatureInTheDocumentGetsOne() throws Exception {
        atlas.fields = "[{\"type\":\"signature\",\"party_order\":1,\"page\":2}]";
        serve(0, true);

        signing().submit(REQUEST).execute();

        JsonNode sent = Payloads.json(request(3));
        assertThat(sent.get("fields_version").asInt()).isEqualTo(3);
        assertThat(sent.get("fields")).hasSize(2);
        assertThat(sent.get("fields").get(0))
                .isEqualTo(Payloads.json(atlas.fields).get(0));
        assertThat(sent.get("fields").get(1).get("party_order").asInt()).isEqualTo(2);
    }

    @Test
    void whatDetectionFoundForEverybodyIsSentAsItIs() throws Exception {
        atlas.fields = "[{\"type\":\"signature\",\"party_order\":1},{\"type\":\"signature\",\"party_order\":2}]";
        serve(0, true);

        signing().submit(REQUEST).execute();

        assertThat(Payloads.json(request(3)).has("fields")).isFalse();
    }

    @Test
    void manySignaturesFitOnThePage() throws Exception {
        List<Signatory> crowd = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> Signatory.of("p" + i + "@acme.test", "Person " + i))
                .toList();
        serve(0, true);

        signing().submit(SigningRequest.of("crowd", REQUEST.document(), crowd)).execute();

        assertThat(Payloads.json(request(3)).get("fields")).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true", "2, true", "3, true", "4, true",
        "1, false", "2, false", "3, false", "4, false"
    })
    void aSubmitThatIsRunAgainMakesAndSendsOnce(int lost, boolean done) {
        serve(lost, done);

        if (lost == 2) {
            // A look that was lost is taken again by itself.
            signing().submit(REQUEST).execute();
        } else {
            assertThatThrownBy(() -> signing().submit(REQUEST).execute()).isInstanceOf(TransportException.class);
        }
        Signing signing = signing().submit(REQUEST).execute();

        assertThat(signing.state()).isEqualTo(SigningState.OUT);
        assertThat(atlas.made).isEqualTo(1);
        assertThat(atlas.sent).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void theKeyInAFailureRepeatsTheSubmit(int lost) {
        serve(lost, true);
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> signing().submit(REQUEST).execute());

        assertThat(failure.outcomeUnknown()).isTrue();
        signing()
                .submit(REQUEST)
                .idempotencyKey(failure.idempotencyKey().orElseThrow())
                .execute();

        assertThat(atlas.made).isEqualTo(1);
        assertThat(atlas.sent).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "signed", "declined", "voided"})
    void whatHasGoneOutIsLeftAsItIs(String status) {
        atlas.status = status;
        serve(0, true);

        Signing signing = signing().submit(REQUEST).execute();

        assertThat(signing.providerStatus()).isEqualTo(status);
        assertThat(atlas.sent).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    {"status":"draft"},                                  DRAFT
                    {"status":"pending"},                                OUT
                    {"status":"signed"},                                 SIGNED
                    {"status":"signed"|"signed_download_url":"https://x.test/a.pdf"}, COMPLETED
                    {"status":"declined"},                               DECLINED
                    {"status":"voided"},                                 CANCELED
                    {"status":"pondering"},                              OTHER
                    {},                                                  OTHER
                    """)
    void statesAreReadAsTheTableSays(String envelope, SigningState state) {
        wire.answer(json(200, envelope.replace('|', ',')));

        assertThat(signing().status("e1").execute().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"waiting, WAITING", "pending, WAITING", "signed, SIGNED", "declined, DECLINED", "musing, OTHER"})
    void statesOfSignatoriesAreReadToo(String status, SignatoryState state) {
        wire.answer(json(
                200,
                "{\"parties\":[{\"email\":\"a@b.test\",\"status\":\"" + status
                        + "\",\"sign_url\":\"https://x.test/?t=1\"}]}"));

        assertThat(signing().status("e1").execute().signatories())
                .containsExactly(new SignatoryProgress("a@b.test", null, state, new SecretUrl("https://x.test/?t=1")));
    }

    @Test
    void whatAtlasCannotDoIsRefusedBeforeAnythingIsSent() {
        AtlasSigning signing = signing();

        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> signing.submit(REQUEST.inParallel()))
                .withMessage(
                        "Atlas has no PARALLEL_SIGNING; nothing was sent." + " Capability.PARALLEL_SIGNING tells why.")
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.PARALLEL_SIGNING));
        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> signing.submit(REQUEST.withMessage("Please")))
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.MESSAGE));
        assertThat(wire.server().getRequestCount()).isZero();
        assertThat(signing.capabilities().all())
                .containsExactlyInAnyOrder(
                        Capability.DECLINE,
                        Capability.IDEMPOTENT_SUBMIT,
                        Capability.REMIND,
                        Capability.DOCX,
                        Capability.DOCUMENT_BY_URL);
    }

    @Test
    void aloneNobodySignsInParallel() {
        serve(0, true);
        SigningRequest alone =
                SigningRequest.of("lease-17b", REQUEST.document(), ANA).inParallel();

        assertThat(signing().submit(alone).execute().state()).isEqualTo(SigningState.OUT);
    }

    @Test
    void remindersAndCancellationsAreAtlassOwn() throws Exception {
        wire.answer(json(200, "{}"), json(200, "{}"));

        signing().remind("e1").execute();
        signing().cancel("e1", "Too late.").execute();

        assertThat(wire.request().getRequestLine()).isEqualTo("POST /api/envelope/e1/remind HTTP/1.1");
        RecordedRequest cancel = wire.request();
        assertThat(cancel.getRequestLine()).isEqualTo("POST /api/envelope/e1/void HTTP/1.1");
        assertThat(Payloads.text(cancel)).isEmpty();
    }

    @Test
    void theSealedPdfIsFetchedByItsLink(@TempDir Path folder) throws Exception {
        byte[] pdf = Answers.pdfBytes(500);
        wire.answer(
                json(
                        200,
                        "{\"status\":\"signed\",\"signed_download_url\":\""
                                + wire.server().url("/files/a.pdf") + "\"}"),
                Answers.pdf(pdf));

        Path file = signing().download("e1").to(folder.resolve("signed.pdf")).execute();

        assertThat(Files.readAllBytes(file)).isEqualTo(pdf);
    }

    @Test
    void whatIsNotSealedYetIsNotFetched() {
        wire.answer(json(200, "{\"status\":\"signed\"}"));

        assertThatExceptionOfType(NotCompletedException.class)
                .isThrownBy(() -> signing().download("e1").stream().execute())
                .satisfies(e -> assertThat(e.state()).isEqualTo(SigningState.SIGNED));
    }

    @Test
    void anIdThatCannotBeOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> signing().status("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> signing().download(".."));
        assertThatIllegalArgumentException().isThrownBy(() -> signing().events(" "));
    }

    private LostAnswers serve(int lost, boolean done) {
        LostAnswers server = new LostAnswers(atlas, lost, done);
        wire.server().setDispatcher(server);
        return server;
    }

    private RecordedRequest request(int number) throws InterruptedException {
        for (int i = 1; i < number; i++) {
            wire.request();
        }
        return wire.request();
    }

    /** Another process each time, which repeats nothing by itself. */
    private AtlasSigning signing() {
        return AtlasSigning.of(wire.client(config -> config.withRetry(RetryPolicy.none())));
    }
}
