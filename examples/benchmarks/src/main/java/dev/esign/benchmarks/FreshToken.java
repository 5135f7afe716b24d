package dev.esign.benchmarks;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What each call pays for its token while that is fresh: no lock and no allocation ({@code gc.alloc.rate.norm} is 0). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FreshToken {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TokenSource source = TokenSource.of(
            ClientCredentialsGrant.of(URI.create("https://auth.test/token"), ClientAuthentication.none("client-1")),
            TokenSourceConfig.standard().withClient(ClientConfig.standard().withOkHttpClient(server())));

    /** One thread alone. */
    @Benchmark
    public Secret alone() {
        return source.token(PATIENCE);
    }

    /** As many threads as the machine has cores: a lock would show. */
    @Benchmark
    @Threads(Threads.MAX)
    public Secret together() {
        return source.token(PATIENCE);
    }

    @TearDown
    public void close() {
        source.close();
    }

    /** A token endpoint without a network. */
    private static OkHttpClient server() {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(
                                "{\"access_token\":\"t1\",\"expires_in\":86400}", MediaType.get("application/json")))
                        .build())
                .build();
    }
}
