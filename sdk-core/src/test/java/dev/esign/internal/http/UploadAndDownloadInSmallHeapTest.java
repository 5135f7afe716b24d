package dev.esign.internal.http;

import static dev.esign.testing.LargeTransfers.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.testing.LargeTransfers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB up as a form, up as Base64 inside JSON, down to a file and down as a stream, in a JVM with a heap of 48 MB. */
class UploadAndDownloadInSmallHeapTest {
    @TempDir
    Path folder;

    @Test
    void needsNoMoreThanASmallFileWould() throws Exception {
        Path up = LargeTransfers.pdfIn(folder);
        Path down = folder.resolve("signed.pdf");
        try (LargeTransfers server = new LargeTransfers()
                .taking("/api/envelope", "{\"envelope_id\":\"e1\"}")
                .giving("/api/signed.pdf")) {

            String output = server.run(SmallHeapProgram.class, folder, server.url(), up.toString(), down.toString());

            assertThat(server.uploads()).hasSize(2);
            // The form is the file and a frame around it; Base64 makes four of every three bytes.
            assertThat(server.uploads().get(0)).isBetween(SIZE, SIZE + 1000);
            assertThat(server.uploads().get(1)).isBetween(SIZE / 3 * 4, SIZE / 3 * 4 + 1000);
            assertThat(down).hasSize(SIZE);
            assertThat(output).contains("streamed " + SIZE);
        }
    }
}
