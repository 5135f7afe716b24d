package dev.esign.benchmarks.tokens;

import com.google.auth.oauth2.AccessToken;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import dev.esign.Secret;
import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.ThreadCounts;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/** What each call pays for its token while that is fresh; with several threads a lock would show. */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@ThreadCounts({1, Threads.MAX})
@Goal(atMost = 1.2, times = Figure.FLOOR)
@Goal(atMost = 1, times = Goal.EVERY_PEER)
@Goal(metric = Figure.ALLOCATED, atMost = 0.1)
public class CachedToken {

    /** The least that can tell a fresh token: a volatile read, and a look at the clock that ours looks at. */
    @State(Scope.Benchmark)
    public static class Snapshot {
        private final Clock clock = Clock.systemUTC();
        private volatile Token token = new Token(Secret.of("token"), clock.millis() + TimeUnit.DAYS.toMillis(1));

        private record Token(Secret secret, long refreshAt) {}
    }

    @Benchmark
    public @Nullable Secret floor(Snapshot snapshot) {
        Snapshot.Token token = snapshot.token;
        return snapshot.clock.millis() < token.refreshAt() ? token.secret() : null;
    }

    @Benchmark
    public Secret esign(EsignTokens tokens) {
        return tokens.token();
    }

    @Benchmark
    public @Nullable AccessToken googleAuthLibrary(GoogleTokens tokens) throws IOException {
        return tokens.token();
    }

    @Benchmark
    public IAuthenticationResult msal4j(Msal4jTokens tokens) {
        return tokens.token();
    }

    @Benchmark
    public @Nullable OAuth2AuthorizedClient springSecurity(SpringTokens tokens) {
        return tokens.token();
    }
}
