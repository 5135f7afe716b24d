package dev.esign.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a JVM of its own with a heap of 48 MB. */
public final class SmallHeap {
    private SmallHeap() {}

    /** Runs the program to its end; gives its exit code, or -1 if it takes too long. */
    public static int run(Class<?> program, Path output, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Makes a file that begins as a PDF does; a sparse one, which takes no room on the disk. */
    public static Path pdf(Path file, long size) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            sparse.setLength(size);
        }
        return file;
    }
}
