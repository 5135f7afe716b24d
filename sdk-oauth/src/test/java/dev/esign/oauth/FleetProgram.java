package dev.esign.oauth;

import dev.esign.ClientConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.ds.PGSimpleDataSource;
import redis.clients.jedis.RedisClient;

/**
 * One process of a fleet: {@code name, store, token endpoint, lease in ms}. Warms up with a token of
 * its own, says that it is ready, waits for a line, asks for the fleet's token in 64 threads at once, and says what it got.
 */
final class FleetProgram {
    static final String KEY = "fleet";
    static final String WARM_UP = "/warm-up";
    private static final int THREADS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FleetProgram() {}

    public static void main(String[] args) throws Exception {
        URI tokenEndpoint = URI.create(args[2]);
        TokenStore store = store(args[1]);
        TokenSourceConfig config = TokenSourceConfig.standard()
                .withClient(ClientConfig.standard().withUserAgentSuffix(args[0]))
                .withLease(Duration.ofMillis(Long.parseLong(args[3])));
        // A loaded machine may take longer than a short lease to load the classes.
        try (TokenSource warmUp = source(
                tokenEndpoint.resolve(WARM_UP),
                TokenSourceConfig.standard().withStore(store, UUID.randomUUID().toString()))) {
            warmUp.token(PATIENCE);
        }
        try (TokenSource source = source(tokenEndpoint, config.withStore(store, KEY))) {
            System.out.println("ready");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (in.readLine() != null) {
                System.out.println("got " + tokens(source));
            }
        }
        System.exit(0); // whatever threads the drivers keep
    }

    private static TokenSource source(URI tokenEndpoint, TokenSourceConfig config) {
        return TokenSource.of(
                ClientCredentialsGrant.of(tokenEndpoint, ClientAuthentication.post("client", "secret")), config);
    }

    private static TokenStore store(String url) {
        if (url.startsWith("redis:")) {
            return RedisTokenStore.over(RedisClient.create(URI.create(url)));
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        return SqlTokenStore.over(postgres);
    }

    private static Set<String> tokens(TokenSource source) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(() -> source.token(PATIENCE).reveal()));
            }
            Set<String> got = new TreeSet<>();
            for (Future<String> one : asked) {
                got.add(one.get());
            }
            return got;
        } finally {
            threads.shutdownNow();
        }
    }
}
