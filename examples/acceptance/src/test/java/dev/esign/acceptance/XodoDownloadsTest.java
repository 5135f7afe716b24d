package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.InvalidRequestException;
import dev.esign.SecretUrl;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.paper.Paper;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.FinalPdf;
import dev.esign.xodo.SourceFile;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The PDFs of a document at Xodo Sign. */
class XodoDownloadsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    Path folder;

    private final XodoUser user = SANDBOX.xodoUser();

    @Test
    void eachPartOfTheSignedDocumentIsHadAlone() throws Exception {
        String hash = user.create(CreateDocument.of(
                        List.of(
                                SourceFile.of("lease.pdf", Quickstart.sample()),
                                SourceFile.of("annex.pdf", Quickstart.sample())),
                        List.of(signer(1, ADA))))
                .hash();
        user.sign(ADA);

        int whole = sealedPages(hash, FinalPdf.SIGNED);
        int trail = sealedPages(hash, FinalPdf.AUDIT_TRAIL);
        assertThat(whole)
                .as("two files, a signature page for want of fields, and who signed")
                .isEqualTo(4);
        assertThat(sealedPages(hash, FinalPdf.WITH_AUDIT_TRAIL)).isEqualTo(whole + trail);
        assertThat(sealedPages(hash, FinalPdf.file(2)))
                .as("a file, and who signed")
                .isEqualTo(2);
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> sealedPages(hash, FinalPdf.file(3)));
    }

    @Test
    void whatIsNotCompletedIsNotDownloaded() throws Exception {
        String hash = user.sent(ADA);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents()
                        .downloadFinal(hash)
                        .to(folder.resolve("early.pdf"))
                        .execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(200));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().downloadFinal(hash).stream().execute());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> user.documents().finalUrl(hash, FinalPdf.SIGNED).execute());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aUrlGivesTheSameBytesToWhoeverHasIt() throws Exception {
        String hash = user.sent(ADA);
        user.sign(ADA);

        SecretUrl original = user.documents().originalUrl(hash).execute();
        SecretUrl signed = user.documents().finalUrl(hash, FinalPdf.SIGNED).execute();

        assertThat(read(original))
                .isEqualTo(read(user.documents().downloadOriginal(hash).stream().execute()));
        assertThat(read(signed))
                .isEqualTo(read(user.documents().downloadFinal(hash).stream().execute()));
        assertThat(signed.reveal()).doesNotContain(user.accessKey());
        assertThat(signed.toString()).doesNotContain(hash);
    }

    private int sealedPages(String hash, FinalPdf part) throws Exception {
        Path target = folder.resolve("part.pdf");
        byte[] pdf = Files.readAllBytes(
                user.documents().downloadFinal(hash, part).to(target).execute());
        assertThat(Paper.verifySeal(pdf).valid()).isTrue();
        return Paper.pages(pdf).size();
    }

    private static byte[] read(SecretUrl url) throws Exception {
        URLConnection connection = URI.create(url.reveal()).toURL().openConnection();
        // Else the JDK keeps it for some seconds.
        connection.setRequestProperty("Connection", "close");
        return read(connection.getInputStream());
    }

    private static byte[] read(InputStream stream) throws Exception {
        try (stream) {
            return stream.readAllBytes();
        }
    }
}
