package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static dev.esign.acceptance.SignicatUser.BEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Document;
import dev.esign.Download;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.paper.Paper;
import dev.esign.signicat.Attachment;
import dev.esign.signicat.AttachmentOptions;
import dev.esign.signicat.AttachmentType;
import dev.esign.signicat.Documents;
import dev.esign.signicat.FileFormat;
import dev.esign.signicat.PackageFormat;
import dev.esign.signicat.Packaging;
import dev.esign.signicat.SignatureDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every file that Signicat has of a document that is signed and packaged. */
class SignicatFilesTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final SignicatUser user = SANDBOX.signicatUser();
    private final Documents documents = user.client().documents();

    @Test
    void theDocumentComesInEveryFormat() throws Exception {
        SignatureDocument document = user.created(SignicatUser.request(ANA)
                .withDataToSign(data -> data.withPackaging(Packaging.of(PackageFormat.PADES, PackageFormat.XADES))));
        String id = packaged(document);

        assertThat(bytes(documents.download(id, FileFormat.UNSIGNED))).isEqualTo(sample());
        assertThat(text(documents.download(id, FileFormat.NATIVE))).contains("Ana Diaz");
        assertThat(text(documents.download(id, FileFormat.XADES))).contains("Ana Diaz");
        assertThat(Paper.verifySeal(bytes(documents.download(id, FileFormat.PADES)))
                        .valid())
                .isTrue();
        assertThat(entries(documents.download(id, FileFormat.STANDARD_PACKAGING)))
                .contains("document/" + Quickstart.sample().fileName());
    }

    @Test
    void eachSignerHasFilesOfTheirOwn() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        String ana = user.signer(document, "Ana").id();
        user.sign(document, "Ben");
        String id = packaged(document);

        assertThat(text(documents.downloadOfSigner(id, ana, FileFormat.NATIVE)))
                .contains("Ana Diaz")
                .doesNotContain("Ben Diaz");
        assertThat(entries(documents.downloadOfSigner(id, ana, FileFormat.PACKAGED)))
                .contains("signatures.xml");
    }

    @Test
    void anAttachmentThatIsSignedIsSealedToo() throws Exception {
        SignatureDocument document = user.created(ANA);
        Attachment attachment = attach(document, Quickstart.sample());
        String ana = user.signer(document, "Ana").id();
        String id = packaged(document);

        assertThat(documents.status(id).execute().attachmentPackages())
                .containsEntry(attachment.id(), List.of("pades"));
        assertThat(bytes(documents.downloadAttachment(id, attachment.id(), FileFormat.UNSIGNED)))
                .isEqualTo(sample());
        assertThat(Paper.verifySeal(bytes(documents.downloadAttachment(id, attachment.id(), FileFormat.PADES)))
                        .valid())
                .isTrue();
        assertThat(text(documents.downloadAttachmentOfSigner(id, attachment.id(), ana, FileFormat.NATIVE)))
                .contains("Ana Diaz");
        assertThat(entries(documents.downloadAttachmentOfSigner(id, attachment.id(), ana, FileFormat.PACKAGED)))
                .contains("document/" + attachment.fileName());
    }

    @Test
    void anAttachmentThatIsADocxIsConverted() throws Exception {
        SignatureDocument document = user.created(ANA);
        Attachment attachment =
                attach(document, Document.of("terms.docx", DocumentKindsTest.docx("Terms", "Net thirty days.")));
        String id = packaged(document);

        assertThat(attachment.convertToPdf()).isTrue();
        assertThat(Paper.verifySeal(bytes(documents.downloadAttachment(id, attachment.id(), FileFormat.PADES)))
                        .valid())
                .isTrue();
    }

    private Attachment attach(SignatureDocument document, Document file) {
        return user.client()
                .attachments()
                .add(document.documentId(), file, AttachmentOptions.of().withType(AttachmentType.SIGN))
                .execute();
    }

    /** Once Ana has signed, who is the last. */
    private String packaged(SignatureDocument document) throws IOException {
        user.sign(document, "Ana");
        documents.awaitPackaged(document.documentId()).execute();
        return document.documentId();
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = Quickstart.sample().open()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(Download download) throws IOException {
        try (InputStream in = download.stream().execute()) {
            return in.readAllBytes();
        }
    }

    private static String text(Download download) throws IOException {
        return new String(bytes(download), UTF_8);
    }

    private static List<String> entries(Download download) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(download)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
