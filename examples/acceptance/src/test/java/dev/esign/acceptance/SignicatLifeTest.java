package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static dev.esign.acceptance.SignicatUser.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiException.FieldError;
import dev.esign.AwaitException;
import dev.esign.Document;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.paper.Paper;
import dev.esign.signicat.Advanced;
import dev.esign.signicat.AttachmentOptions;
import dev.esign.signicat.CreateDocument;
import dev.esign.signicat.DocumentState;
import dev.esign.signicat.DocumentStatus;
import dev.esign.signicat.DocumentSummary;
import dev.esign.signicat.FileFormat;
import dev.esign.signicat.PackageFormat;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.Signer;
import dev.esign.signicat.SignerInfo;
import dev.esign.signicat.TimeToLive;
import dev.esign.signicat.UpdateDocument;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can become of a document at Signicat. */
class SignicatLifeTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final SignicatUser user = SANDBOX.signicatUser();

    @Test
    void aDocumentIsSignedThenPackagedAndComesBackSealed() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        DocumentState signed =
                user.client().documents().awaitSigned(document.documentId()).execute();
        DocumentState packaged =
                user.client().documents().awaitPackaged(document.documentId()).execute();

        assertThat(signed.documentStatus()).isEqualTo(DocumentStatus.SIGNED);
        assertThat(packaged.completedPackages()).contains(PackageFormat.PADES, PackageFormat.STANDARD_PACKAGING);
        assertThat(Paper.verifySeal(pades(document)).coversWholeDocument()).isTrue();
    }

    @Test
    void aDocumentWaitsForTheAttachmentsThatWereAnnounced() throws Exception {
        SignatureDocument document = user.created(
                SignicatUser.request(ANA).withAdvanced(Advanced.of().withAttachments(1)));
        assertThat(document.documentStatus()).isEqualTo(DocumentStatus.WAITING_FOR_ATTACHMENTS);
        assertThat(user.messagesTo(document, "Ana")).isZero();
        assertThatThrownBy(() -> user.sign(document, "Ana")).isInstanceOf(IOException.class);

        user.client()
                .attachments()
                .add(document.documentId(), Quickstart.sample(), AttachmentOptions.of())
                .execute();

        assertThat(user.status(document)).isEqualTo(DocumentStatus.UNSIGNED);
        assertThat(user.messagesTo(document, "Ana")).isEqualTo(1);
    }

    @Test
    void peopleWithoutAnOrderSignInAny() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        assertThat(user.messagesTo(document, "Ben")).isEqualTo(1);

        user.sign(document, "Ben");
        assertThat(user.status(document)).isEqualTo(DocumentStatus.PARTIALLY_SIGNED);
        user.sign(document, "Ana");

        assertThat(user.status(document)).isEqualTo(DocumentStatus.SIGNED);
        assertThat(user.client().signers().list(document.documentId()).execute())
                .allMatch(Signer::hasSigned)
                .hasSize(2);
    }

    @Test
    void peopleOfALaterOrderSignWhenTheEarlierOnesHave() throws Exception {
        SignatureDocument document = user.created(BEN.withOrder(2), ANA.withOrder(1));
        assertThat(user.messagesTo(document, "Ben")).isZero();
        assertThatThrownBy(() -> user.sign(document, "Ben")).isInstanceOf(IOException.class);

        user.sign(document, "Ana");

        assertThat(user.messagesTo(document, "Ben")).isEqualTo(1);
        user.sign(document, "Ben");
        assertThat(user.status(document)).isEqualTo(DocumentStatus.SIGNED);
    }

    @Test
    void requiredPeopleSignBeforeTheOthers() throws Exception {
        SignatureDocument document = user.created(ANA, BEN.withRequired(true));

        assertThatThrownBy(() -> user.sign(document, "Ana")).isInstanceOf(IOException.class);

        user.sign(document, "Ben", "Ana");
        assertThat(user.status(document)).isEqualTo(DocumentStatus.SIGNED);
    }

    @Test
    void asManySignaturesAsAreRequiredAreEnough() throws Exception {
        SignatureDocument document = user.created(
                SignicatUser.request(ANA, BEN).withAdvanced(Advanced.of().withRequiredSignatures(1)));

        user.sign(document, "Ben");

        assertThat(user.client()
                        .documents()
                        .awaitSigned(document.documentId())
                        .execute()
                        .documentStatus())
                .isEqualTo(DocumentStatus.SIGNED);
        assertThat(user.signer(document, "Ana").hasSigned()).isFalse();
    }

    @Test
    void aDocxIsConvertedSignedAndComesBackAsPdf() throws Exception {
        Document docx = Document.of("offer.docx", DocumentKindsTest.docx("Offer", "We deliver ten chairs."));
        SignatureDocument document = user.created(CreateDocument.of("Offer", docx, SignicatUser.CONTACT, ANA));
        user.sign(document, "Ana");
        user.client().documents().awaitPackaged(document.documentId()).execute();

        assertThat(Paper.verifySeal(pades(document)).valid()).isTrue();
    }

    @Test
    void whatChangesIsChangedAndTheRestStays() throws Exception {
        Instant deadline = Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
        SignatureDocument document = user.created(SignicatUser.request(ANA)
                .withDescription("as agreed")
                .withAdvanced(Advanced.of().withTags(List.of("lease"))));

        SignatureDocument changed = user.client()
                .documents()
                .update(
                        document.documentId(),
                        UpdateDocument.of()
                                .withTitle("Service agreement, second edition")
                                .withAdvanced(Advanced.of().withTimeToLive(TimeToLive.until(deadline))))
                .execute();

        assertThat(user.client().documents().get(document.documentId()).execute())
                .isEqualTo(changed)
                .returns("Service agreement, second edition", SignatureDocument::title)
                .returns("as agreed", SignatureDocument::description);
        assertThat(user.client().documents().summary(document.documentId()).execute())
                .returns(deadline, DocumentSummary::deadline)
                .returns(List.of("lease"), DocumentSummary::tags);
    }

    @Test
    void aCanceledDocumentEndsTheWait() throws Exception {
        SignatureDocument document = user.created(ANA);

        user.client()
                .documents()
                .cancel(document.documentId(), "No longer needed")
                .execute();

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.client()
                        .documents()
                        .awaitSigned(document.documentId())
                        .execute())
                .satisfies(e -> assertThat(e.last(DocumentState.class))
                        .map(DocumentState::documentStatus)
                        .hasValue(DocumentStatus.CANCELED));
    }

    @Test
    void aSignedDocumentIsNotCanceled() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.client()
                        .documents()
                        .cancel(document.documentId(), "Too late")
                        .execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
        assertThat(user.status(document)).isEqualTo(DocumentStatus.SIGNED);
    }

    @Test
    void theSameExternalIdTwiceIsOneDocument() throws Exception {
        CreateDocument request = SignicatUser.request(ANA).withExternalId("deal-77");

        SignatureDocument first = user.created(request);
        SignatureDocument second = user.created(request);

        assertThat(second.documentId()).isEqualTo(first.documentId());
        assertThat(second.externalId()).isEqualTo("deal-77");
        assertThat(user.messagesTo(first, "Ana")).isEqualTo(1);
    }

    @Test
    void theSameExternalIdForAnotherDocumentIsRefused() throws Exception {
        user.created(SignicatUser.request(ANA).withExternalId("deal-78"));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.created(SignicatUser.request(ANA, BEN).withExternalId("deal-78")))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(FieldError::field)
                        .containsExactly("externalId"));
    }

    @Test
    void aCreateWhoseAnswerIsLostIsRepeatedAsOneDocument() throws Exception {
        int before = user.sandbox().documentCount();
        user.sandbox()
                .faults()
                .add(Fault.resetAfter().on("POST", "/signature/documents").times(1));

        SignatureDocument document = user.created(ANA);

        assertThat(user.sandbox().documentCount()).isEqualTo(before + 1);
        assertThat(user.status(document)).isEqualTo(DocumentStatus.UNSIGNED);
        assertThat(user.messagesTo(document, "Ana")).isEqualTo(1);
    }

    @Test
    void eachFaultOfARequestIsToldWithItsField() {
        Advanced past = Advanced.of().withTimeToLive(TimeToLive.until(Instant.EPOCH));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> user.created(SignicatUser.request(ANA.withSignerInfo(SignerInfo.of("Ana", "Diaz", " ")))
                                .withAdvanced(past)))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("signers[0].signerInfo.email", "advanced.timeToLive.deadline"));
    }

    @Test
    void aDocumentThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> user.client()
                .documents()
                .status("5b0f4e3c-6f59-4a6e-9b51-8c2c6a2d1f10")
                .execute());
    }

    private byte[] pades(SignatureDocument document) throws IOException {
        try (InputStream in = user.client().documents().download(document.documentId(), FileFormat.PADES).stream()
                .execute()) {
            return in.readAllBytes();
        }
    }
}
