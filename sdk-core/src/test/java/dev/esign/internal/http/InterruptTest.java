package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.Document;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.testing.Answers;
import dev.esign.testing.CallKind;
import dev.esign.testing.Caller;
import dev.esign.testing.ThreadKind;
import dev.esign.testing.Wire;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptTest {
    private static final String THREADS = "dev.esign.testing.ThreadKind#available";

    @RegisterExtension
    final Wire wire = new Wire();

    private final CountDownLatch reached = new CountDownLatch(1);

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsTheWaitBetweenTwoAttempts(ThreadKind kind) throws Exception {
        wire.answer(statusWithRetryAfter(503, "30"));
        AtlasClient client = wire.client(config -> config.withSleeper(wait -> {
            reached.countDown();
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        }));
        Caller caller = Caller.of(kind, CallKind.KEYED.on(client));

        awaitReached();
        caller.interrupt();

        assertInterrupted(caller);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsTheMakingOfAConnection(ThreadKind kind) throws Exception {
        SuppliedSockets sockets = new SuppliedSockets(() -> new UnreachableSocket(reached));
        OkHttpClient http = wire.okHttp(builder -> builder.socketFactory(sockets));
        Caller caller = Caller.of(kind, CallKind.KEYED.on(wire.client(config -> config.withOkHttpClient(http))));

        awaitReached();
        caller.interrupt();

        assertInterrupted(caller);
        assertThat(caller.end().failure().outcomeUnknown()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsTheWaitForTheAnswer(ThreadKind kind) throws Exception {
        wire.answer(silence());
        Caller caller = Caller.of(kind, CallKind.KEYED.on(wire.client()));

        wire.request();
        caller.interrupt();

        assertInterrupted(caller);
        assertThat(caller.end().failure().outcomeUnknown()).isTrue();
        wire.awaitHangUp();
    }

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsTheReadingOfTheAnswer(ThreadKind kind) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        wire.answer(Answers.halfUntil(over));
        OkHttpClient http = wire.okHttp(builder -> builder.eventListener(new EventListener() {
            @Override
            public void responseHeadersEnd(Call call, Response response) {
                reached.countDown();
            }
        }));
        Caller caller = Caller.of(kind, CallKind.READ.on(wire.client(config -> config.withOkHttpClient(http))));

        awaitReached();
        caller.interrupt();

        assertInterrupted(caller);
        wire.awaitHangUp();
        over.countDown();
    }

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsAnUploadThatTheServerDoesNotRead(ThreadKind kind) throws Exception {
        wire.answer(new MockResponse.Builder()
                .doNotReadRequestBody()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        Document large = Document.of("large.pdf", Answers.pdfBytes(32 << 20));
        Caller caller = Caller.of(kind, wire.client().envelopes().create(CreateEnvelope.of(large)));

        wire.request();
        caller.interrupt();

        assertInterrupted(caller);
        wire.awaitHangUp();
    }

    @ParameterizedTest
    @MethodSource(THREADS)
    void endsTheWaitForTheAnswerEvenIfTheDocumentWasReadThroughAChannel(ThreadKind kind, @TempDir Path folder)
            throws Exception {
        wire.answer(silence());
        Path file = Files.write(folder.resolve("lease.pdf"), Answers.pdfBytes(100_000));
        // A channel's read takes over, and gives up, the JDK's one hook for interrupts.
        Document document = Document.of("lease.pdf", () -> Channels.newInputStream(FileChannel.open(file)));
        Caller caller = Caller.of(kind, wire.client().envelopes().create(CreateEnvelope.of(document)));

        wire.request();
        caller.interrupt();

        assertInterrupted(caller);
        wire.awaitHangUp();
    }

    @Test
    void keepsACallFromBeginning() {
        Thread.currentThread().interrupt();

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> CallKind.READ.on(wire.client()).execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.attempts()).isZero();
        assertThat(wire.server().getRequestCount()).isZero();
    }

    @Test
    void thatComesAfterTheAnswerLosesNothing() {
        wire.answer(ok());
        OkHttpClient http = wire.okHttp(builder -> builder.eventListener(new EventListener() {
            @Override
            public void callEnd(Call call) {
                Thread.currentThread().interrupt();
            }
        }));

        CallKind.KEYED.on(wire.client(config -> config.withOkHttpClient(http))).execute();

        assertThat(Thread.interrupted()).isTrue();
    }

    private void awaitReached() throws InterruptedException {
        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static void assertInterrupted(Caller caller) throws Exception {
        assertThat(caller.end().failure())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the thread was interrupted");
        assertThat(caller.end().interrupted()).as("the flag").isTrue();
    }
}
