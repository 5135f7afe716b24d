package dev.esign.signicat;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.RetryPolicy;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.signing.Capability;
import dev.esign.signing.NotCompletedException;
import dev.esign.signing.Signatory;
import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningEvent;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningState;
import dev.esign.signing.UnsupportedCapabilityException;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The neutral way to sign, by way of Signicat. */
class SignicatSigningTest {
    private static final Signatory ANA = Signatory.of("ana@acme.test", "Ana Maria Diaz");
    private static final Signatory BO = Signatory.of("bo@acme.test", "Bo");
    private static final SigningRequest REQUEST = SigningRequest.of(
                    "lease-17b", Document.of("lease.pdf", Answers.pdfBytes(16)), ANA, BO)
            .withTitle("Lease 17B")
            .withMessage("By Friday, please.");
    private static final String ANA_WAITS =
            "{\"id\":\"s1\",\"externalSignerId\":\"ana@acme.test\",\"order\":1,\"url\":\"https://x.test/start?jwt=1\"}";
    private static final String ANA_SIGNED = "{\"id\":\"s1\",\"externalSignerId\":\"ana@acme.test\",\"order\":1,"
            + "\"documentSignature\":{\"fullName\":\"Ana Maria Diaz\"}}";
    private static final String BO_WAITS = "{\"id\":\"s2\",\"externalSignerId\":\"bo@acme.test\",\"order\":2}";

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aSubmitIsOneRequest(Verb verb) throws Exception {
        wire.answer(json(201, document("unsigned", "", ANA_WAITS)));

        Signing signing = verb.run(signing().submit(REQUEST));

        assertThat(signing)
                .isEqualTo(new Signing(
                        "d1",
                        SigningState.OUT,
                        "unsigned",
                        List.of(new SignatoryProgress(
                                "ana@acme.test",
                                null,
                                SignatoryState.WAITING,
                                new SecretUrl("https://x.test/start?jwt=1")))));
        RecordedRequest request = wire.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/signature/documents HTTP/1.1");
        JsonNode sent = Payloads.json(request);
        assertThat(sent.get("externalId").asText()).isEqualTo("lease-17b");
        assertThat(sent.get("title").asText()).isEqualTo("Lease 17B");
        assertThat(sent.get("description").asText()).isEqualTo("By Friday, please.");
        assertThat(sent.get("contactDetails")).isEqualTo(Payloads.json("{'email':'lease@harbour.example'}"));
        assertThat(sent.at("/dataToSign/packaging/signaturePackageFormats")).isEqualTo(Payloads.json("[\"pades\"]"));
        assertThat(sent.get("signers").get(0))
                .isEqualTo(Payloads.json("{'externalSignerId':'ana@acme.test',"
                        + "'redirectSettings':{'redirectMode':'donot_redirect'},"
                        + "'signatureType':{'mechanism':'pkisignature'},"
                        + "'signerInfo':{'firstName':'Ana Maria','lastName':'Diaz','email':'ana@acme.test'},"
                        + "'notifications':{'setup':"
                        + "{'request':'sendEmail','reminder':'sendEmail','canceled':'sendEmail'}},"
                        + "'order':1,'required':true}"));
        assertThat(sent.get("signers").get(1).get("signerInfo"))
                .isEqualTo(Payloads.json("{'firstName':'Bo','email':'bo@acme.test'}"));
        assertThat(sent.get("signers").get(1).get("order").asInt()).isEqualTo(2);
    }

    @Test
    void allMaySignAtOnceAndByAnotherMechanism() throws Exception {
        wire.answer(json(201, document("unsigned", "")));

        signing()
                .withSignatureType(SignatureType.of(SignatureMechanism.HANDWRITTEN))
                .submit(REQUEST.inParallel())
                .execute();

        JsonNode second = Payloads.json(wire.request()).get("signers").get(1);
        assertThat(second.get("order").asInt()).isEqualTo(1);
        assertThat(second.at("/signatureType/mechanism").asText()).isEqualTo("handwritten");
    }

    @Test
    void aSubmitThatIsRunAgainHasTheSameExternalId() throws Exception {
        wire.answer(lostAnswer(), json(200, document("unsigned", "")));

        assertThatThrownBy(() -> signing().submit(REQUEST).execute())
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.idempotencyKey())
                        .contains(IdempotencyKey.of("lease-17b")));
        signing().submit(REQUEST).execute();

        assertThat(externalIdOfNext()).isEqualTo("lease-17b");
        assertThat(externalIdOfNext()).isEqualTo("lease-17b");
    }

    @Test
    void anotherKeyIsAnotherExternalId() throws Exception {
        wire.answer(json(200, document("unsigned", "")));

        signing().submit(REQUEST).idempotencyKey(IdempotencyKey.of("second")).execute();

        assertThat(externalIdOfNext()).isEqualTo("second");
    }

    @Test
    void aReferenceThatIsNoKeyIsMadeOne() throws Exception {
        wire.answer(json(200, document("unsigned", "")));

        signing()
                .submit(SigningRequest.of("Miete 17 ü", REQUEST.document(), ANA))
                .execute();

        assertThat(externalIdOfNext())
                .isEqualTo(IdempotencyKey.derivedFrom("submit", "Miete 17 ü").value());
    }

    @ParameterizedTest
    @CsvSource({
        "waiting_for_attachments, '', DRAFT",
        "unsigned, '', OUT",
        "partialsigned, '', OUT",
        "PartialSigned, '', OUT",
        "signed, '', SIGNED",
        "signed, standard_packaging, SIGNED",
        "signed, pades, COMPLETED",
        "canceled, '', CANCELED",
        "expired, '', EXPIRED",
        "pondering, '', OTHER"
    })
    void statesAreReadAsTheTableSays(String status, String packaged, SigningState state) {
        wire.answer(json(200, document(status, packaged)));

        Signing signing = signing().status("d1").execute();

        assertThat(signing.state()).isEqualTo(state);
        assertThat(signing.providerStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":{}}"})
    void aDocumentWithoutAStatusIsInAnother(String document) {
        wire.answer(json(200, document));

        assertThat(signing().status("d1").execute().state()).isEqualTo(SigningState.OTHER);
    }

    @Test
    void whoHasASignatureHasSigned() {
        wire.answer(json(
                200,
                document(
                        "partialsigned",
                        "",
                        ANA_SIGNED,
                        "{\"id\":\"s2\",\"signerInfo\":{\"firstName\":\"Bo\",\"email\":\"b@o.test\"}}")));

        assertThat(signing().status("d1").execute().signatories())
                .containsExactly(
                        new SignatoryProgress("ana@acme.test", "Ana Maria Diaz", SignatoryState.SIGNED, null),
                        new SignatoryProgress("b@o.test", "Bo", SignatoryState.WAITING, null));
    }

    @Test
    void whoseTurnItIsIsReminded() throws Exception {
        wire.answer(json(200, document("unsigned", "", ANA_WAITS, BO_WAITS)), json(200, "{}"));

        signing().remind("d1").execute();

        wire.request();
        RecordedRequest reminder = wire.request();
        assertThat(reminder.getRequestLine())
                .isEqualTo("POST /api/signature/documents/d1/notifications/reminder HTTP/1.1");
        assertThat(Payloads.json(reminder))
                .isEqualTo(Payloads.json("{'notificationSetting':'sendEmail','signers':{'s1':{}}}"));
    }

    @Test
    void whereNobodyHasToSignNobodyIsReminded() {
        wire.answer(json(200, document("signed", "", ANA_SIGNED)));

        signing().remind("d1").execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aCancellationTellsWhy() throws Exception {
        wire.answer(Answers.status(204));

        signing().cancel("d1", "Too late.").execute();

        assertThat(wire.request().getTarget()).isEqualTo("/api/signature/documents/d1/cancel?reason=Too%20late.");
    }

    @Test
    void thePadesIsFetched() throws Exception {
        byte[] pdf = Answers.pdfBytes(500);
        wire.answer(json(200, document("signed", "pades")), Answers.pdf(pdf));

        try (InputStream in = signing().download("d1").stream().execute()) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
        wire.request();
        assertThat(wire.request().getTarget()).isEqualTo("/api/signature/documents/d1/files?fileFormat=pades");
    }

    @Test
    void whatIsNotPackagedYetIsNotFetched() {
        wire.answer(json(200, document("signed", "standard_packaging")));

        assertThatExceptionOfType(NotCompletedException.class)
                .isThrownBy(() -> signing().download("d1").stream().execute())
                .withMessageContaining("yet");
    }

    @Test
    void whatHappensIsTold() {
        wire.answer(
                json(200, document("unsigned", "", ANA_WAITS)),
                json(200, document("signed", "", ANA_SIGNED)),
                json(200, document("signed", "pades", ANA_SIGNED)));

        assertThat(signing().events("d1").map(SigningEvent::kind))
                .containsExactly(
                        SigningEvent.Kind.SENT,
                        SigningEvent.Kind.SIGNATORY_SIGNED,
                        SigningEvent.Kind.SIGNED,
                        SigningEvent.Kind.COMPLETED);
    }

    @Test
    void whatSignicatCannotDoIsRefusedBeforeAnythingIsSent() {
        Document link = Document.at(URI.create("https://files.acme.test/lease.pdf"));

        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> signing().submit(SigningRequest.of("r", link, ANA)))
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.DOCUMENT_BY_URL));
        assertThatIllegalArgumentException().isThrownBy(() -> signing().cancel("d1", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignicatSigning.of(signing().client(), " "));
        assertThat(wire.server().getRequestCount()).isZero();
        assertThat(signing().capabilities().all())
                .containsExactlyInAnyOrder(
                        Capability.PARALLEL_SIGNING,
                        Capability.EXPIRY,
                        Capability.IDEMPOTENT_SUBMIT,
                        Capability.REMIND,
                        Capability.CANCEL_REASON,
                        Capability.MESSAGE,
                        Capability.DOCX);
    }

    private String externalIdOfNext() throws InterruptedException {
        return Payloads.json(wire.request()).get("externalId").asText();
    }

    private static String document(String status, String packaged, String... signers) {
        return "{\"documentId\":\"d1\",\"status\":{\"documentStatus\":\"" + status + "\",\"completedPackages\":["
                + (packaged.isEmpty() ? "" : "\"" + packaged + "\"") + "]},\"signers\":["
                + String.join(",", signers) + "]}";
    }

    /** Another process each time, which repeats nothing by itself. */
    private SignicatSigning signing() {
        SignicatClient client = wire.closing(
                SignicatClient.of(ApiKey.of(Wire.KEY), wire.config().withRetry(RetryPolicy.none())));
        return SignicatSigning.of(client, "lease@harbour.example");
    }
}
