package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.ADA;
import static dev.esign.getsigned.Requests.FIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's mistake is told before anything is sent. */
class BadInputTest {
    private static final Box BOX = new Box(0, 0, 1, 1);

    @RegisterExtension
    final Wire wire = new Wire();

    @AfterEach
    void nothingWasSent() {
        assertThat(wire.server().getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "/", "a\\b", ".", "..", "../x", "a..b", "a b", "a\nb", "a\u0000b"})
    void anIdThatIsNoneIsRefusedByEveryCall(String id) {
        Document pdf = Document.of("lease.pdf", Answers.pdfBytes(100));
        List<BiConsumer<Envelopes, String>> calls = List.of(
                Envelopes::get,
                Envelopes::send,
                Envelopes::voidEnvelope,
                Envelopes::download,
                Envelopes::awaitCompleted,
                (envelopes, no) -> envelopes.uploadDocument(no, pdf),
                (envelopes, no) -> envelopes.addField(no, FIELD));
        Envelopes envelopes = Requests.clientOf(wire).envelopes();

        assertThat(calls).allSatisfy(call -> refused(() -> call.accept(envelopes, id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@example.org", "ada@", "@", "ada @example.org", "ada@example.org ", "ada@ex\nample"})
    void anAddressThatIsNoneIsRefused(String email) {
        refused(() -> Signer.of(email, "Ada Byron"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void ordersAndPagesCountFromOne(int number) {
        refused(() -> ADA.withRoutingOrder(number));
        refused(() -> PlaceField.of(FieldType.DATE, "doc_1", number, BOX, "sgn_1"));
    }

    @Test
    void aSignerHasAName() {
        refused(() -> Signer.of("ada@example.org", " "));
        refused(() -> ADA.withPhone(""));
    }

    @Test
    void anEnvelopeHasATenantASubjectAndSomebodyWhoSigns() {
        refused(() -> CreateEnvelope.of(" ", "Lease", ADA));
        refused(() -> CreateEnvelope.of("northwind", "", ADA));
        refused(() -> CreateEnvelope.of("northwind", "Lease"));
    }

    @Test
    void codesBySmsNeedAPhone() {
        Signer lee = Signer.of("lee@example.org", "Lee").withAuthMethod(AuthMethod.SMS_OTP);

        refused(() -> CreateEnvelope.of("northwind", "Lease", ADA, lee));
        assertThat(CreateEnvelope.of("northwind", "Lease", ADA, lee.withPhone("+16045550100")))
                .isNotNull();
    }

    @Test
    void aFieldHasADocumentAndASigner() {
        refused(() -> PlaceField.of(FieldType.DATE, " ", 1, BOX, "sgn_1"));
        refused(() -> PlaceField.of(FieldType.DATE, "doc_1", 1, BOX, ""));
    }

    @Test
    void aBlankTenantDoesNotListAllTenants() {
        Envelopes envelopes = Requests.clientOf(wire).envelopes();

        refused(() -> envelopes.list(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hooks", "/hooks", "ftp://hooks.acme.test/", "https:/hooks", "https:///hooks", "mailto:a@b"})
    void aWebhookUrlIsAWebAddress(String url) {
        Webhooks webhooks = Requests.clientOf(wire).webhooks();

        refused(() -> webhooks.register(URI.create(url), List.of(EventType.ENVELOPE_SENT), Secret.of("s3cr3t")));
    }

    @Test
    void aWebhookReportsSomething() {
        Webhooks webhooks = Requests.clientOf(wire).webhooks();

        refused(() -> webhooks.register(URI.create("https://hooks.example.org/gs"), List.of(), Secret.of("s3cr3t")));
    }

    private static void refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake);
    }
}
