package dev.esign.xodo;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.internal.document.ZipBytes;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The neutral way to sign, by way of Xodo Sign. */
class XodoSigningTest {
    private static final Signatory ANA = Signatory.of("ana@acme.test", "Ana Diaz");
    private static final Signatory BO = Signatory.of("bo@acme.test", "Bo Lund");
    private static final SigningRequest REQUEST = SigningRequest.of(
                    "lease-17b", Document.at(URI.create("https://files.acme.test/lease.pdf")), ANA, BO)
            .withTitle("Lease 17B")
            .withMessage("By Friday, please.");

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aSubmitIsOneRequest(Verb verb) throws Exception {
        wire.answer(json(200, document("\"signed\":0,\"status\":\"waiting_for_signature\"", "")));

        Signing signing = verb.run(signing().submit(REQUEST));

        assertThat(signing)
                .isEqualTo(new Signing(
                        "DkqG3",
                        SigningState.OUT,
                        "",
                        List.of(new SignatoryProgress("ana@acme.test", "Ana Diaz", SignatoryState.WAITING, null))));
        assertThat(Payloads.json(wire.request()))
                .isEqualTo(Payloads.json(
                        "{'title':'Lease 17B','client':'lease-17b','use_signer_order':1,'require_all_signers':1,"
                                + "'message':'By Friday, please.',"
                                + "'files':[{'name':'Lease 17B','file_url':'https://files.acme.test/lease.pdf'}],"
                                + "'signers':[{'id':1,'name':'Ana Diaz','email':'ana@acme.test','order':1},"
                                + "{'id':2,'name':'Bo Lund','email':'bo@acme.test','order':2}]}"));
    }

    @Test
    void peopleMaySignInAnyOrder() throws Exception {
        wire.answer(json(200, document("", "")));

        signing().submit(REQUEST.inParallel()).execute();

        var sent = Payloads.json(wire.request());
        assertThat(sent.get("use_signer_order").asInt()).isZero();
        assertThat(sent.get("signers").get(1).has("order")).isFalse();
    }

    @Test
    void aSubmitWhoseAnswerIsLostIsNotRepeatedAndSaysSo() {
        wire.answer(lostAnswer());

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> signing().submit(REQUEST).execute())
                .withMessageContaining("findByClientReference")
                .satisfies(e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.idempotencyKey()).isEmpty();
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aSubmitTakesNoKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing().submit(REQUEST).idempotencyKey(IdempotencyKey.random()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = ';',
            value = {
                "\"is_draft\":1; ; DRAFT; is_draft",
                "\"is_draft\":0; ; OUT; ",
                "\"is_completed\":\"0\"; \"signed\":1; SIGNED; ",
                "\"is_completed\":1; \"signed\":1; COMPLETED; is_completed",
                "\"is_completed\":1,\"is_trashed\":1; \"signed\":1; COMPLETED; is_completed is_trashed",
                "\"is_completed\":0; \"declined\":1; DECLINED; ",
                "\"is_cancelled\":1; \"declined\":\"1\"; DECLINED; is_cancelled",
                "\"is_cancelled\":true; ; CANCELED; is_cancelled",
                "\"is_deleted\":\"1\"; ; CANCELED; is_deleted",
                "\"is_trashed\":1; ; CANCELED; is_trashed",
                "\"is_expired\":1; ; EXPIRED; is_expired",
                "\"is_template\":1; ; OTHER; is_template",
                "\"is_archived\":1; ; OUT; is_archived"
            })
    void statesAreReadAsTheTableSays(String flags, String signer, SigningState state, String words) {
        wire.answer(json(200, document(signer, flags)));

        Signing signing = signing().status("DkqG3").execute();

        assertThat(signing.state()).isEqualTo(state);
        assertThat(signing.providerStatus()).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = ';',
            value = {
                "\"status\":\"waiting_for_signature\"; WAITING",
                "\"status\":\"on_hold\"; WAITING",
                "\"status\":\"musing\"; WAITING",
                "\"signed\":\"1\"; SIGNED",
                "\"status\":\"signed\"; SIGNED",
                "\"status\":\"declined\"; DECLINED"
            })
    void statesOfSignatoriesAreReadToo(String signer, SignatoryState state) {
        wire.answer(json(200, document(signer + ",\"signing_url\":\"https://x.test/s/1\"", "")));

        assertThat(signing().status("DkqG3").execute().signatories())
                .containsExactly(
                        new SignatoryProgress("ana@acme.test", "Ana Diaz", state, new SecretUrl("https://x.test/s/1")));
    }

    @Test
    void everybodyWhoseTurnItIsIsReminded() throws Exception {
        wire.answer(
                json(
                        200,
                        "{\"document_hash\":\"DkqG3\",\"signers\":[{\"id\":1,\"signed\":1},"
                                + "{\"id\":\"2\",\"status\":\"waiting_for_signature\"},{\"id\":3},"
                                + "{\"id\":4,\"status\":\"on_hold\"},{\"id\":5,\"status\":\"declined\"}]}"),
                json(200, "{\"success\":true}"),
                json(200, "{\"success\":true}"));

        signing().remind("DkqG3").execute();

        wire.request();
        assertThat(Payloads.json(wire.request())).isEqualTo(Payloads.json("{'document_hash':'DkqG3','signer_id':2}"));
        assertThat(Payloads.json(wire.request())).isEqualTo(Payloads.json("{'document_hash':'DkqG3','signer_id':3}"));
        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @Test
    void aCancellationIsXodosOwn() throws Exception {
        wire.answer(json(200, "{\"success\":true}"));

        signing().cancel("DkqG3", "Too late.").execute();

        var request = wire.request();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getTarget()).contains("document_hash=DkqG3").contains("cancel=1");
    }

    @Test
    void theFinalPdfIsFetched() throws Exception {
        byte[] pdf = Answers.pdfBytes(500);
        wire.answer(json(200, document("", "\"is_completed\":1")), Answers.pdf(pdf));

        try (InputStream in = signing().download("DkqG3").stream().execute()) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
        wire.request();
        assertThat(wire.request().getTarget()).startsWith("/api/download_final_document?");
    }

    @Test
    void whatIsNotCompletedIsNotFetched() {
        wire.answer(json(200, document("", "")));

        assertThatExceptionOfType(NotCompletedException.class)
                .isThrownBy(() -> signing().download("DkqG3").stream().execute());
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatHappensIsTold() {
        wire.answer(
                json(200, document("", "")),
                json(200, document("\"signed\":1", "")),
                json(200, document("\"signed\":1", "\"is_completed\":1")));

        assertThat(signing().events("DkqG3").map(SigningEvent::kind))
                .containsExactly(
                        SigningEvent.Kind.SENT,
                        SigningEvent.Kind.SIGNATORY_SIGNED,
                        SigningEvent.Kind.SIGNED,
                        SigningEvent.Kind.COMPLETED);
    }

    @Test
    void whatXodoCannotDoIsRefusedBeforeAnythingIsSent() {
        Document docx = Document.of("lease.docx", ZipBytes.docx());

        assertThatExceptionOfType(UnsupportedCapabilityException.class)
                .isThrownBy(() -> signing().submit(SigningRequest.of("r", docx, ANA)))
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.DOCX));
        assertThat(wire.server().getRequestCount()).isZero();
        assertThat(signing().capabilities().all())
                .containsExactlyInAnyOrder(
                        Capability.PARALLEL_SIGNING,
                        Capability.DECLINE,
                        Capability.EXPIRY,
                        Capability.REMIND,
                        Capability.MESSAGE,
                        Capability.DOCUMENT_BY_URL);
    }

    private static String document(String signer, String flags) {
        String person = "\"id\":1,\"name\":\"Ana Diaz\",\"email\":\"ana@acme.test\"";
        return "{\"document_hash\":\"DkqG3\",\"signers\":[{" + joined(person, signer) + "}]"
                + (flags.isBlank() ? "" : "," + flags) + "}";
    }

    private static String joined(String person, String signer) {
        return signer == null || signer.isBlank() ? person : person + "," + signer;
    }

    private XodoSigning signing() {
        return XodoSigning.of(wire.closing(XodoClient.withAccessKey(Secret.of(Wire.KEY), wire.config())));
    }
}
