package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.NotFoundException;
import dev.esign.signicat.DocumentState;
import dev.esign.signicat.DocumentStatus;
import dev.esign.signicat.FileFormat;
import dev.esign.signicat.SignatureDocument;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What Signicat has accepted and not done yet. */
class SignicatLateTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.putOff(Clock.systemUTC());

    @TempDir
    Path folder;

    private final SignicatUser user = SANDBOX.signicatUser();

    @Test
    void aCancelIsSeenLater() throws Exception {
        SignatureDocument document = user.created(ANA);

        user.client()
                .documents()
                .cancel(document.documentId(), "No longer needed")
                .execute();

        assertThat(user.status(document)).isEqualTo(DocumentStatus.UNSIGNED);
    }

    @Test
    void aSignatureThatComesBeforeTheCancelIsSeenCounts() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.client()
                .documents()
                .cancel(document.documentId(), "No longer needed")
                .execute();

        user.sign(document, "Ana");

        assertThat(user.status(document)).isEqualTo(DocumentStatus.SIGNED);
    }

    @Test
    void thePadesOfASignedDocumentIsNotThereBeforeItIsPackaged() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        DocumentState signed =
                user.client().documents().awaitSigned(document.documentId()).execute();

        assertThat(signed.completedPackages()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> user.client()
                .documents()
                .download(document.documentId(), FileFormat.PADES)
                .to(folder.resolve("early.pdf"))
                .execute());
        assertThat(folder).isEmptyDirectory();
    }
}
