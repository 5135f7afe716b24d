package dev.esign.benchmarks.transfers;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.LocalServer;
import dev.esign.benchmarks.Measurement;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document of 1 GB, up and down, each time in a fresh JVM with a heap of 32 MiB; who fails there is given 6 GiB. Judged is
 * whether it can be done there; the peak of the heap is for the reader, since it can hardly be larger than the heap.
 */
@Goal(metric = TransferRuns.FAILED, atMost = 0)
public final class Transfers implements Measurement {
    static final long SIZE = 1_000_000_000;

    static final String UPLOAD = "upload";
    static final String UPLOAD_BASE64 = "upload as Base64 JSON";
    static final String DOWNLOAD = "download";

    private static final int TIMES = 5;

    @Override
    public List<Figure> measure(boolean quick) throws Exception {
        Path folder = Files.createTempDirectory("transfers");
        Path document = folder.resolve("large.pdf");
        Path target = folder.resolve("signed.pdf");
        try (LocalServer server = LocalServer.start(TransferServer.class)) {
            writeSparsePdf(document);
            List<TransferRuns> all = List.of(
                    runs(Figure.FLOOR, UPLOAD),
                    runs(Figure.OURS, UPLOAD),
                    runs("stripe", UPLOAD),
                    runs(Figure.FLOOR, UPLOAD_BASE64),
                    runs(Figure.OURS, UPLOAD_BASE64),
                    runs("docusign", UPLOAD_BASE64),
                    runs(Figure.FLOOR, DOWNLOAD),
                    runs(Figure.OURS, DOWNLOAD),
                    runs("docusign", DOWNLOAD));
            for (int time = 0; time < (quick ? 1 : TIMES); time++) {
                for (TransferRuns runs : all) {
                    runs.runOnce(server, document, target);
                }
            }
            return all.stream().flatMap(runs -> runs.figures().stream()).toList();
        } finally {
            Files.deleteIfExists(document);
            Files.deleteIfExists(target);
            Files.delete(folder);
        }
    }

    private TransferRuns runs(String subject, String kind) {
        return new TransferRuns(group(), subject, kind);
    }

    /** Begins as a PDF does, and takes no room on the disk. */
    private static void writeSparsePdf(Path file) throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            sparse.setLength(SIZE);
        }
    }
}
