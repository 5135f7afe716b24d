package dev.esign.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.acceptance.Behind;
import dev.esign.quickstart.Provider;
import dev.esign.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program is killed with SIGKILL wherever it stands, and started again until it ends: each record is submitted once. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledProcessTest {
    private static final long SEED = Long.getLong("esign.chaos.seed", 20_261_122L);
    private static final int RECORDS = 3;
    private static final int PATIENCE_SECONDS = 120;
    private static final int SIGKILL = 9;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource({"ATLAS, 10", "GETSIGNED, 3", "SIGNICAT, 3"})
    void theRecordsAreSubmittedOnceWhateverIsKilled(Provider provider, int atLeast) throws Exception {
        try (Sandbox sandbox = Sandbox.builder().freeCredits(1_000).start();
                ChaosProxy proxy = ChaosProxy.before(apiUrl(provider, sandbox))) {
            Behind behind = Behind.of(provider, sandbox);
            Started program = new Started(provider, sandbox, proxy.url());

            assertThat(run(program, "whole", proxy, Long.MAX_VALUE))
                    .as("killed")
                    .isFalse();
            long bytes = carried(proxy);
            int jobs = 1;
            int kills = 0;
            while (kills < atLeast) {
                // Of six starts, one is not killed.
                while (run(program, "job" + jobs, proxy, random.nextLong(bytes * 6 / 5))) {
                    kills++;
                }
                jobs++;
                assertThat(behind.documents().getAsInt())
                        .as("documents after %d jobs and %d kills, seed %d", jobs, kills, SEED)
                        .isEqualTo(jobs * RECORDS);
            }

            int all = jobs;
            assertThat(behind.addressees().get())
                    .as("invitations")
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, all)
                            .mapToObj(job -> job == 0 ? "whole" : "job" + job)
                            .flatMap(KilledProcessTest::addresses)
                            .toList());
            if (provider == Provider.ATLAS) {
                assertThat(sandbox.atlas().credits(sandbox.atlas().apiKey()))
                        .as("credits")
                        .isEqualTo(1_000 - jobs * RECORDS);
            }
            System.out.printf("%s: %d kills, %d jobs of %d records%n", provider, kills, jobs, RECORDS);
        }
    }

    /** Whether the program was killed before it ended. */
    private static boolean run(Started program, String job, ChaosProxy proxy, long killAfter) throws Exception {
        long before = carried(proxy);
        Process process = program.start(job);
        proxy.watch(() -> {
            if (carried(proxy) - before > killAfter) {
                process.destroyForcibly();
            }
        });
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
            proxy.watch(() -> {});
        }
        if (process.exitValue() == 0) {
            return false;
        }
        assertThat(carried(proxy) - before).as("bytes until %s failed", job).isGreaterThan(killAfter);
        if (OS.LINUX.isCurrentOs()) {
            // It may have failed by itself, and the last of its bytes been counted only then.
            assertThat(process.exitValue()).as("exit status of %s", job).isEqualTo(128 + SIGKILL);
        }
        return true;
    }

    private static long carried(ChaosProxy proxy) {
        return proxy.carried(Cut.Way.REQUEST) + proxy.carried(Cut.Way.RESPONSE);
    }

    private static Stream<String> addresses(String job) {
        return IntStream.range(0, RECORDS).mapToObj(i -> SubmittingProcess.address(job + "-" + i));
    }

    private static URI apiUrl(Provider provider, Sandbox sandbox) {
        return switch (provider) {
            case ATLAS -> sandbox.atlas().apiUrl();
            case GETSIGNED -> sandbox.getSigned().apiUrl();
            case SIGNICAT -> sandbox.signicat().apiUrl();
            case XODO -> sandbox.xodo().apiUrl();
        };
    }

    /** How the program is started. */
    private static final class Started {
        private final Provider provider;
        private final URI url;
        private final String id;
        private final String secret;

        Started(Provider provider, Sandbox sandbox, URI url) {
            this.provider = provider;
            this.url = url;
            if (provider == Provider.ATLAS) {
                id = "";
                secret = sandbox.atlas().apiKey();
            } else if (provider == Provider.GETSIGNED) {
                id = sandbox.getSigned().clientId();
                secret = sandbox.getSigned().clientSecret();
            } else {
                var client = sandbox.signicat().client(SubmittingProcess.SIGNICAT_SCOPES);
                id = client.clientId();
                secret = client.clientSecret();
            }
        }

        Process start(String job) throws IOException {
            ProcessBuilder program = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SubmittingProcess.class.getName(),
                    provider.name(),
                    url.toString(),
                    job,
                    Integer.toString(RECORDS)));
            program.environment().put("ID", id);
            program.environment().put("SECRET", secret);
            return program.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
    }
}
