package dev.esign.xodo;

import static dev.esign.xodo.Requests.ADA;
import static dev.esign.xodo.Requests.BO;
import static dev.esign.xodo.Requests.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.Secret;
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
    void aDocumentHashThatIsNoneIsRefusedByEveryCall(String hash) {
        List<BiConsumer<Documents, String>> calls = List.of(
                Documents::get,
                Documents::delete,
                Documents::cancel,
                Documents::trash,
                Documents::downloadOriginal,
                Documents::downloadFinal,
                Documents::originalUrl,
                Documents::auditLog,
                Documents::awaitCompleted,
                (documents, no) -> documents.finalUrl(no, FinalPdf.SIGNED),
                (documents, no) -> documents.sendReminder(no, 1),
                (documents, no) -> documents.reassign(no, 1, "cy@example.test", "Cy"),
                (documents, no) -> UseTemplate.of(no, TemplateSigner.of("Buyer", "ada@example.test", "Ada")));
        Documents documents = Requests.clientOf(wire).documents();

        assertThat(calls).allSatisfy(call -> refused(() -> call.accept(documents, hash)));
    }

    @Test
    void aDocumentHasAFileAndASigner() {
        refused(() -> CreateDocument.of(CONTRACT));
        refused(() -> CreateDocument.of(List.of(), List.of(ADA)));
        refused(() -> UseTemplate.of("t"));
    }

    @Test
    void signersHaveIdsOfTheirOwn() {
        refused(() -> CreateDocument.of(CONTRACT, ADA, BO, Signer.of(1, "cy@example.test", "Cy")));
        refused(() -> Signer.of(0, "ada@example.test", "Ada"));
    }

    @Test
    void aFieldIsForASignerWhoIsThere() {
        SourceFile file = CONTRACT.withFields(Field.of(FieldType.SIGNATURE, 1, BOX, 3));

        refused(() -> CreateDocument.of(file, ADA, BO));
        refused(() -> CreateDocument.of(List.of(CONTRACT, file), List.of(ADA)));
    }

    @Test
    void aRoleIsNotBlank() {
        refused(() -> TemplateSigner.of(" ", "ada@example.test", "Ada"));
        refused(() -> Recipient.of("ada@example.test", "Ada").withRole(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "@", "ada @example.org", "ada@ex\nample"})
    void anAddressThatIsNoneIsRefused(String email) {
        Documents documents = Requests.clientOf(wire).documents();

        refused(() -> Signer.of(1, email, "Ada"));
        refused(() -> TemplateSigner.of("Buyer", email, "Ada"));
        refused(() -> Recipient.of(email, "Ada"));
        refused(() -> Requests.CREATE.withRequester(email, "Ada"));
        refused(() -> documents.reassign("d", 1, email, "Ada"));
    }

    @Test
    void whatIsSetSaysSomething() {
        refused(() -> Signer.of(1, "ada@example.test", " "));
        refused(() -> SourceFile.uploaded("", "f_1"));
        refused(() -> SourceFile.uploaded("a.pdf", " "));
        refused(() -> SourceFile.of(" ", Document.at(URI.create("https://x.test/a.pdf"))));
        refused(() -> Requests.CREATE.withClientReference(""));
        refused(() -> Requests.USE.withField("", "x"));
        refused(() -> Requests.CREATE.withMeta(" ", "x"));
        refused(() -> Secret.ofText(""));
    }

    @Test
    void aReferenceThatIsBlankWouldFindEverything() {
        Documents documents = Requests.clientOf(wire).documents();

        refused(() -> documents.findByClientReference(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void pagesAndOrdersAndSizesCountFromOne(int number) {
        Documents documents = Requests.clientOf(wire).documents();

        refused(() -> Field.of(FieldType.TEXT, number, BOX, 1));
        refused(() -> new Box(0, 0, number, 1));
        refused(() -> ADA.withOrder(number));
        refused(() -> documents.list(DocumentType.ALL, number));
        refused(() -> Requests.clientOf(wire).forBusiness(number));
    }

    @Test
    void nobodyButTheSignerSigns() {
        for (FieldType type :
                List.of(FieldType.SIGNATURE, FieldType.INITIALS, FieldType.DATE_SIGNED, FieldType.ATTACHMENT)) {
            refused(() -> Field.of(type, 1, BOX, 1).withValue("x"));
        }
    }

    @Test
    void aBoxIsTickedOrNotAndAListHoldsItsChoice() {
        refused(() -> Field.of(FieldType.CHECKBOX, 1, BOX, 1).withValue("yes"));
        refused(() -> Field.dropdown(1, BOX, 1, List.of()));
        refused(() -> Field.dropdown(1, BOX, 1, List.of("red", "green")).withValue("blue"));
        refused(() -> Field.of(FieldType.DROPDOWN, 1, BOX, 1));
    }

    @Test
    void aPhoneNumberIsInternational() {
        refused(() -> ADA.withSmsCode("12345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "/done", "ftp://x.test/", "mailto:a@b", "javascript:alert(1)"})
    void signersAreSentToAWebAddress(String url) {
        refused(() -> Requests.CREATE.withRedirect(URI.create(url)));
        refused(() -> Requests.USE.withRedirectOnDecline(URI.create(url)));
    }

    private static void refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake);
    }
}
