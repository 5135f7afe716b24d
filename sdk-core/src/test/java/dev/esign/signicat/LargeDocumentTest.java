package dev.esign.signicat;

import static dev.esign.testing.LargeTransfers.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.testing.LargeTransfers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB as Base64 deep inside JSON, as a document and as an attachment, and down again, in a JVM with a heap of 48 MB. */
class LargeDocumentTest {
    @TempDir
    Path folder;

    @Test
    void needsNoMoreThanASmallOneWould() throws Exception {
        Path up = LargeTransfers.pdfIn(folder);
        Path down = folder.resolve("signed.pdf");
        try (LargeTransfers server = new LargeTransfers()
                .taking("/api/signature/documents", "{\"documentId\":\"d1\",\"id\":\"a1\"}")
                .giving("/api/signature/documents/d1/files")) {

            server.run(LargeDocumentProgram.class, folder, server.url(), up.toString(), down.toString());

            assertThat(server.uploads()).hasSize(2).allSatisfy(length -> assertThat(length)
                    .isBetween(SIZE / 3 * 4, SIZE / 3 * 4 + 1000));
            assertThat(down).hasSize(SIZE);
        }
    }
}
