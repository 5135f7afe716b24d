package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link FleetProgram} that runs, and what it has said. Ends with the test, at the latest. */
final class FleetMember implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;

    private final String name;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Queue<String> transcript = new ConcurrentLinkedQueue<>();

    private FleetMember(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static FleetMember start(String name, String store, String tokenEndpoint, long leaseMillis) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FleetProgram.class.getName(),
                name,
                store,
                tokenEndpoint,
                String.valueOf(leaseMillis));
        FleetMember member =
                new FleetMember(name, builder.redirectErrorStream(true).start());
        Thread reader = new Thread(member::readLines, name);
        reader.setDaemon(true);
        reader.start();
        return member;
    }

    String name() {
        return name;
    }

    /** Waits for a line that begins so, and gives back the rest of it. */
    String await(String beginning) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String line;
        do {
            line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(line)
                    .as("%s was to say '%s', but said %s", name, beginning, transcript)
                    .isNotNull();
        } while (!line.startsWith(beginning));
        return line.substring(beginning.length()).strip();
    }

    void go() throws IOException {
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        in.write("go\n");
        in.flush();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void readLines() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                transcript.add(line);
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
