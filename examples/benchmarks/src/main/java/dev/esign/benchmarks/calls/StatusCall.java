package dev.esign.benchmarks.calls;

import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.client.ApiClient;
import com.docusign.esign.client.ApiException;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.Envelope;
import dev.esign.benchmarks.Figure;
import dev.esign.benchmarks.Goal;
import dev.esign.benchmarks.ThreadCounts;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Where an envelope stands, asked over loopback: each client gets about 1 kB in its own shape from one server, which is a
 * process of its own.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 16, time = 1)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@ThreadCounts({1, 32})
@Goal(metric = Figure.TIME, atMost = 1.05, times = "floor")
@Goal(metric = Figure.TIME, atMost = 0.5, times = "docusign")
@Goal(metric = Figure.CPU, atMost = 1.05, times = "floor")
@Goal(metric = Figure.CPU, atMost = 0.5, times = "docusign")
@Goal(metric = Figure.ALLOCATED, atMost = 1.05, times = "floor")
@Goal(metric = Figure.ALLOCATED, atMost = 0.5, times = "docusign")
public class StatusCall {
    private static final String KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

    /** OkHttp and Jackson by hand. */
    @Benchmark
    public Object floor(Floor floor) throws IOException {
        return floor.client.get(Answers.ENVELOPE_ID);
    }

    @Benchmark
    public Envelope esign(Esign esign) {
        return esign.client.envelopes().get(Answers.ENVELOPE_ID).execute();
    }

    /** The same call on the SDK's own threads, and a wait for its future. */
    @Benchmark
    public Envelope esignAsync(Esign esign) {
        return esign.client.envelopes().get(Answers.ENVELOPE_ID).executeAsync().join();
    }

    @Benchmark
    public PaymentIntent stripe(Stripe stripe) throws StripeException {
        return stripe.client.v1().paymentIntents().retrieve(Answers.PAYMENT_ID);
    }

    @Benchmark
    public com.docusign.esign.model.Envelope docusign(Docusign docusign) throws ApiException {
        return docusign.envelopes.getEnvelope("4711", Answers.ENVELOPE_ID);
    }

    /** {@link FloorClient} and its server. */
    @State(Scope.Benchmark)
    public static class Floor {
        private final AnswerServer server = AnswerServer.start();
        private final FloorClient client = new FloorClient(server.uri("/api/"), KEY);

        @TearDown
        public void close() {
            client.close();
            server.close();
        }
    }

    /** The SDK with its defaults, and its server. */
    @State(Scope.Benchmark)
    public static class Esign {
        private final AnswerServer server = AnswerServer.start();
        private final AtlasClient client =
                AtlasClient.of(ApiKey.of(KEY), ClientConfig.standard().withBaseUrl(server.uri("/api/")));

        @TearDown
        public void close() {
            client.close();
            server.close();
        }
    }

    /** stripe-java with its defaults, and its server. */
    @State(Scope.Benchmark)
    public static class Stripe {
        private final AnswerServer server = AnswerServer.start();
        private final StripeClient client = StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(server.uri("").toString())
                .build();

        @TearDown
        public void close() {
            server.close();
        }
    }

    /** docusign-esign-java with its defaults, and its server. */
    @State(Scope.Benchmark)
    public static class Docusign {
        private final AnswerServer server = AnswerServer.start();
        private final ApiClient client =
                new ApiClient(server.uri("/restapi").toString()).addDefaultHeader("Authorization", "Bearer " + KEY);
        private final EnvelopesApi envelopes = new EnvelopesApi(withoutTls(client));

        /** Its own connector takes every connection for an HTTPS one; all else stays as it is. */
        private static ApiClient withoutTls(ApiClient client) {
            return client.setHttpClient(ClientBuilder.newClient(new org.glassfish.jersey.client.ClientConfig()
                    .loadFrom(client.getHttpClient().getConfiguration())
                    .connectorProvider(new HttpUrlConnectorProvider())));
        }

        @TearDown
        public void close() {
            client.getHttpClient().close();
            server.close();
        }
    }
}
