package dev.esign.acceptance.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.acceptance.leaks.ForgetfulProgram.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A process whose {@code main} has returned ends, whatever it forgot to close. */
class ForgottenCloseTest {
    /** A thread of OkHttp that keeps a process alive does so for a minute. */
    private static final long PATIENCE_SECONDS = 40;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final TinyServer server = new TinyServer();

    ForgottenCloseTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        started.forEach(Process::destroyForcibly);
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OKHTTPS_OWN_THREADS")
    void theProcessEnds(Way way) throws Exception {
        Process process = start(way);

        awaitLastWords(process);

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it ended by itself")
                .isTrue();
        assertThat(process.exitValue()).as(said()).isZero();
    }

    @Test
    void oneThatIsKeptAliveWouldBeNoticed() throws Exception {
        Process process = start(Way.OKHTTPS_OWN_THREADS);

        awaitLastWords(process);

        assertThat(process.waitFor(1, TimeUnit.SECONDS))
                .as("it ended by itself")
                .isFalse();
    }

    private void awaitLastWords(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!said().contains(ForgetfulProgram.LAST_WORDS)) {
            boolean ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            assertThat(ended && !said().contains(ForgetfulProgram.LAST_WORDS))
                    .as("ended early: " + said())
                    .isFalse();
            assertThat(end - System.nanoTime()).as("no last words: " + said()).isPositive();
        }
    }

    private Process start(Way way) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForgetfulProgram.class.getName(),
                        way.name(),
                        server.url().toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
        started.add(process);
        return process;
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private String said() throws IOException {
        return Files.readString(output());
    }
}
