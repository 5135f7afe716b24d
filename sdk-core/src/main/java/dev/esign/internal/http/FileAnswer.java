package dev.esign.internal.http;

import dev.esign.ProgressListener;
import dev.esign.internal.document.LocalFileException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import okhttp3.Response;

/**
 * Writes the body to a file that is there whole or not at all: first beside the target under another name, then, once
 * every byte has reached the disk, moved over it.
 */
record FileAnswer(FileKind kind, Failures failures, Path target, ProgressListener progress)
        implements ResponseReader<Path> {
    private static final int BUFFER = 64 << 10;

    static void check(Path target) {
        if (target.getFileName() == null || !target.getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException(
                    "A download goes to a file on this machine's disks; for anything else, take the stream.");
        }
    }

    @Override
    public Path read(Response response) throws IOException {
        try (InputStream in = FileBody.open(kind, failures, response, progress)) {
            Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                copy(in, part);
                local(() -> move(part));
            } finally {
                local(() -> Files.deleteIfExists(part));
            }
            return target;
        }
    }

    private static void copy(InputStream in, Path part) throws IOException {
        // java.io, not java.nio: a file channel would take over the thread's reaction to an interrupt.
        try (FileOutputStream out = local(() -> new FileOutputStream(part.toFile()))) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                int length = n;
                local(() -> {
                    out.write(buffer, 0, length);
                    return length;
                });
            }
            local(() -> {
                out.getFD().sync();
                return part;
            });
        }
    }

    private Path move(Path part) throws IOException {
        try {
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static <T> T local(Step<T> step) throws LocalFileException {
        try {
            return step.run();
        } catch (IOException e) {
            throw new LocalFileException(e);
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
