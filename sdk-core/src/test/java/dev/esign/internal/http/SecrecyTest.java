package dev.esign.internal.http;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.redirect;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.status;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ApiResponse;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.LogCapture;
import dev.esign.testing.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key that sings if anybody prints it: with all loggers at their finest, it is in no line, message or toString. */
class SecrecyTest {
    private static final String CANARY = "canary-5f2b9c";
    private static final String ECHO = "you sent Authorization: Bearer " + CANARY;

    @RegisterExtension
    final Wire wire = new Wire();

    private final List<String> seen = new ArrayList<>();
    private List<LogCapture> logs = List.of();

    @BeforeEach
    void openAllLoggers() {
        // Not MockWebServer's: it logs the requests that it got.
        logs = List.of(
                LogCapture.of("dev.esign", Level.ALL),
                LogCapture.of("okhttp3", Level.ALL),
                LogCapture.of("jdk", Level.ALL),
                LogCapture.of("java", Level.ALL),
                LogCapture.of("sun", Level.ALL));
    }

    @AfterEach
    void nobodySaidIt() {
        logs.forEach(LogCapture::close);
        logs.forEach(log -> seen.addAll(log.lines()));

        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void theLoggersDoSpeak() {
        wire.answer(status(503), lostAnswer(), ok());

        look(CallKind.KEYED.on(client(config -> config)));

        assertThat(logs.get(0).lines())
                .anyMatch(line -> line.contains("atlas envelopes.send attempt 1 was answered 503"))
                .anyMatch(line -> line.contains("attempt 2 broke"))
                .anyMatch(line -> line.contains("attempt 3 was answered 200"));
    }

    @ParameterizedTest
    @EnumSource
    void notInSuccess(CallKind kind) {
        wire.answer(ok().newBuilder()
                .setHeader("X-Request-Id", CANARY)
                .setHeader("X-Echo", ECHO)
                .build());

        look(kind.on(client(config -> config)));
    }

    @Test
    void notInRefusalsThatEchoIt() {
        for (String body : List.of(
                "{\"message\":\"" + ECHO + "\"}",
                "{\"error\":{\"code\":\"" + CANARY + "\",\"message\":\"" + ECHO + "\"}}",
                "{\"errors\":[\"" + ECHO + "\"]}",
                "{\"message\":\"\\u0063anary-5f2b9c\"}",
                ECHO)) {
            wire.answer(json(401, body)
                    .newBuilder()
                    .setHeader("X-Request-Id", CANARY)
                    .setHeader("WWW-Authenticate", ECHO)
                    .setHeader("Content-Type", body.equals(ECHO) ? "text/plain" : "application/json")
                    .build());
            look(CallKind.KEYED.on(client(config -> config)));
        }
    }

    @Test
    void notInBrokenConnections() {
        wire.answer(lostAnswer(), cutOff(ok()), statusWithRetryAfter(503, CANARY), lostAnswer(), lostAnswer());

        look(CallKind.KEYED.on(client(config -> config)));
    }

    @Test
    void notInAnswersThatAreNoHttp() {
        for (String status : List.of("HTTP/1.1 " + ECHO, ECHO, "HTTP/1.1 2" + CANARY)) {
            wire.answer(new MockResponse.Builder().status(status).build());
            look(CallKind.KEYED.on(client(config -> config.withRetry(RetryPolicy.none()))));
        }
    }

    @Test
    void notInAnswersThatCannotBeRead() {
        for (String body : List.of(ECHO, "{\"" + CANARY, "{\"a\":\"" + CANARY + "\"", "[\"" + CANARY + "\"]")) {
            wire.answer(json(200, body)
                    .newBuilder()
                    .setHeader("X-Request-Id", CANARY)
                    .build());
            look(CallKind.UPLOAD.on(client(config -> config)));
        }
    }

    @Test
    void notInRedirects() {
        wire.answer(redirect(307, "/elsewhere?key=" + CANARY), redirect(302, "ftp://x/?" + CANARY));

        look(CallKind.KEYED.on(client(config -> config)));
        look(client(config -> config)
                .envelopes()
                .download(new SecretUrl(wire.server().url("/x?sig=" + CANARY).toString()))
                .stream());
    }

    @Test
    void notWhenNobodyAnswers() {
        URI nobody = URI.create("http://127.0.0.1:1/");

        look(CallKind.KEYED.on(client(config -> config.withBaseUrl(nobody))));
    }

    @Test
    void notAtTheDeadline() throws Exception {
        wire.answer(silence());

        look(CallKind.KEYED.on(
                client(config -> config.withRetry(RetryPolicy.none()).withAttemptTimeout(Duration.ofMillis(100)))));

        wire.awaitHangUp();
    }

    @Test
    void notInDownloadsOfASignedLink() throws Exception {
        wire.answer(pdf(pdfBytes(100)), status(403), json(200, ECHO), cutOff(pdf(pdfBytes(90_000))));
        AtlasClient client = client(config -> config.withRetry(RetryPolicy.none()));
        SecretUrl link =
                new SecretUrl(wire.server().url("/e1.pdf?sig=" + CANARY).toString());

        client.envelopes().download(link).stream().execute().close();
        look(client.envelopes().download(link).stream());
        look(client.envelopes().download(link).stream());
        try (var in = client.envelopes().download(link).stream().execute()) {
            print(catchThrowable(in::readAllBytes));
        }
        print(link);
        print(client.envelopes().download(link));
    }

    @Test
    void notAfterClose() {
        AtlasClient client = client(config -> config);
        client.close();

        look(CallKind.KEYED.on(client));
    }

    private AtlasClient client(UnaryOperator<ClientConfig> change) {
        ApiKey key = ApiKey.of(CANARY);
        AtlasClient client = wire.client(key, config -> change.apply(config.withListener(new Printing())));
        print(key);
        print(key.token(Duration.ZERO));
        print(client);
        print(client.envelopes());
        print(wire.config());
        return client;
    }

    /** Makes the call and prints all that comes of it. */
    private void look(ApiCall<?> call) {
        print(call);
        try {
            ApiResponse<?> response = call.executeForResponse();
            print(response);
            print(response.value());
        } catch (RuntimeException e) {
            print(e);
        }
    }

    private void print(@Nullable Object thing) {
        if (thing instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            seen.add(trace.toString());
        }
        seen.add(String.valueOf(thing));
    }

    private final class Printing implements CallListener {
        @Override
        public void attemptStarted(Attempt attempt) {
            print(attempt);
        }

        @Override
        public void attemptBroken(Attempt attempt, Throwable cause, Duration took) {
            print(cause);
        }
    }
}
