package dev.esign.benchmarks.tokens;

import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * How often the token endpoint is asked when 64 threads need a token at one moment and there is none yet: the most of five
 * times, for one stampede that comes through is one too many.
 */
@Goal(metric = TokenStampede.REQUESTS, atMost = 1)
public final class TokenStampede implements Measurement {
    static final String REQUESTS = "token requests";

    private static final int THREADS = 64;
    private static final int TIMES = 5;

    @Override
    public List<Figure> measure(boolean quick) throws Exception {
        Map<String, Supplier<TokenClient>> subjects = new LinkedHashMap<>();
        subjects.put(Figure.OURS, EsignTokens::new);
        subjects.put("googleAuthLibrary", GoogleTokens::new);
        subjects.put("msal4j", Msal4jTokens::new);
        subjects.put("springSecurity", SpringTokens::new);

        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Supplier<TokenClient>> subject : subjects.entrySet()) {
            int most = 0;
            for (int i = 0; i < TIMES; i++) {
                most = Math.max(most, stampede(subject.getValue()));
            }
            figures.add(Figure.exact(group(), THREADS + " threads", subject.getKey(), REQUESTS, most, "requests"));
        }
        return figures;
    }

    private static int stampede(Supplier<TokenClient> opening) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (TokenClient client = opening.get()) {
            Callable<Object> caller = () -> {
                start.await();
                return Objects.requireNonNull(client.token());
            };
            for (Future<Object> token : threads.invokeAll(Collections.nCopies(THREADS, caller))) {
                token.get();
            }
            return client.endpoint.requests();
        } finally {
            threads.shutdownNow();
        }
    }
}
