package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.ApiKey;
import dev.esign.SecretUrl;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.Answers;
import dev.esign.testing.CallKind;
import dev.esign.testing.Caller;
import dev.esign.testing.CountedKey;
import dev.esign.testing.ThreadKind;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void aClosedClientMakesNoCall(Verb verb) {
        AtlasClient client = wire.client();

        client.close();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> verb.run(CallKind.READ.on(client)))
                .withMessageContaining("the client is closed");
        assertThat(wire.server().getRequestCount()).isZero();
    }

    @Test
    void aClosedClientAsksForNoToken() {
        CountedKey key = new CountedKey();
        AtlasClient client = wire.client(key, config -> config);

        client.close();

        assertThatThrownBy(() -> CallKind.READ.on(client).execute()).hasMessageContaining("the client is closed");
        assertThat(key.asked()).isZero();
    }

    @Test
    void aScopedCopyIsClosedWithItsClient() {
        AtlasClient client = wire.client();
        AtlasClient scoped = client.forAccount("ext_1");

        client.close();

        assertThatThrownBy(() -> CallKind.READ.on(scoped).execute()).hasMessageContaining("the client is closed");
    }

    @Test
    void closingTwiceIsNoMistake() {
        AtlasClient client = wire.client();

        client.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingEndsACallThatWaitsForItsAnswer(boolean ownOkHttp) throws Exception {
        wire.answer(silence());
        OkHttpClient http = wire.okHttp(builder -> builder);
        AtlasClient client = wire.client(config -> ownOkHttp ? config.withOkHttpClient(http) : config);
        Caller caller = Caller.of(ThreadKind.PLATFORM, CallKind.KEYED.on(client));

        wire.request();
        client.close();

        assertThat(caller.end().failure()).hasMessageContaining("the client is closed");
        assertThat(caller.end().failure().outcomeUnknown()).isTrue();
        assertThat(caller.end().interrupted()).isFalse();
        wire.awaitHangUp();
    }

    @Test
    void closingEndsACallThatReadsItsAnswer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch reading = new CountDownLatch(1);
        wire.answer(Answers.halfUntil(over));
        OkHttpClient http = wire.okHttp(builder -> builder.eventListener(new EventListener() {
            @Override
            public void responseBodyStart(Call call) {
                reading.countDown();
            }
        }));
        AtlasClient client = wire.client(config -> config.withOkHttpClient(http));
        Caller caller = Caller.of(ThreadKind.PLATFORM, CallKind.READ.on(client));

        assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
        client.close();

        assertThat(caller.end().failure()).hasMessageContaining("the client is closed");
        wire.awaitHangUp();
        over.countDown();
    }

    @Test
    void closingCompletesAsynchronousCalls() throws Exception {
        wire.answer(silence());
        AtlasClient client = wire.client();
        CompletableFuture<?> future = CallKind.READ.on(client).executeAsync();

        wire.request();
        client.close();

        assertThatThrownBy(() -> future.get(5, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(IOException.class)
                .hasMessageContaining("the client is closed");
        wire.awaitHangUp();
    }

    @Test
    void aConnectionThatAStreamGivesBackLaterIsNotKept() throws Exception {
        wire.answer(pdf(pdfBytes(1 << 20)));
        // Not by the wire, which would close it a second time.
        AtlasClient client = AtlasClient.of(ApiKey.of(Wire.KEY), wire.config());
        SecretUrl link = new SecretUrl(wire.server().url("/lease.pdf").toString());
        InputStream document = client.envelopes().download(link).stream().execute();

        client.close();

        assertThat(document.readAllBytes()).hasSize(1 << 20);
        document.close();
        // That the connection is gone is what the wire asserts after each test.
    }

    @Test
    void aClosedClientDoesNotRepeat() {
        wire.answer(statusWithRetryAfter(503, "1"));
        List<AtlasClient> clients = new ArrayList<>();
        AtlasClient client =
                wire.client(config -> config.withSleeper(wait -> clients.get(0).close()));
        clients.add(client);

        assertThatThrownBy(() -> CallKind.READ.on(client).execute()).hasMessageContaining("the client is closed");

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void theCallersOkHttpClientStaysOpen() throws Exception {
        wire.answer(ok(), ok());
        OkHttpClient http = wire.okHttp(builder -> builder);
        AtlasClient client = wire.client(config -> config.withOkHttpClient(http));
        CallKind.READ.on(client).execute();

        client.close();

        assertThat(http.connectionPool().idleConnectionCount()).isEqualTo(1);
        Request request = new Request.Builder().url(wire.server().url("/")).build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void theCallersExecutorStaysOpen() {
        ExecutorService executor = Executors.newCachedThreadPool();
        wire.closing(executor::shutdownNow);

        wire.client(config -> config.withExecutor(executor)).close();

        assertThat(executor.isShutdown()).isFalse();
    }
}
