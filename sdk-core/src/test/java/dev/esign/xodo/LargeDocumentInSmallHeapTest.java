package dev.esign.xodo;

import static dev.esign.testing.LargeTransfers.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.testing.LargeTransfers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB twice in one JSON body, once as a form, and down again, in a JVM with a heap of 48 MB. */
class LargeDocumentInSmallHeapTest {
    @TempDir
    Path folder;

    @Test
    void needsNoMoreThanASmallFileWould() throws Exception {
        Path up = LargeTransfers.pdfIn(folder);
        Path down = folder.resolve("signed.pdf");
        try (LargeTransfers server = new LargeTransfers()
                .taking("/api/document", "{\"document_hash\":\"d\"}")
                .taking("/api/file", "{\"file_id\":\"f\"}")
                .giving("/api/download_final_document")) {

            server.run(SmallHeapProgram.class, folder, server.url(), up.toString(), down.toString());

            long base64 = SIZE / 3 * 4;
            assertThat(server.uploads()).hasSize(2);
            assertThat(server.uploads().get(0)).isBetween(2 * base64, 2 * base64 + 1000);
            assertThat(server.uploads().get(1)).isBetween(SIZE, SIZE + 1000);
            assertThat(down).hasSize(SIZE);
        }
    }
}
