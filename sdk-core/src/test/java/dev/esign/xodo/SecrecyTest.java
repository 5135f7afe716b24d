package dev.esign.xodo;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.redirect;
import static dev.esign.testing.Answers.silence;
import static dev.esign.testing.Answers.status;
import static dev.esign.xodo.Requests.HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.esign.ApiCall;
import dev.esign.ApiKey;
import dev.esign.ApiResponse;
import dev.esign.CallListener;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.testing.LogCapture;
import dev.esign.testing.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * An access key in the query, a PIN and a link that sing if anybody prints them: with all loggers at their finest, they are in
 * no line, message, listener or toString.
 */
class SecrecyTest {
    private static final String CANARY = "canary+5f2b/9c";
    private static final String PIN = "canary-pin";
    private static final String ENCODED = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    private static final String ECHO =
            "GET /document?document_hash=x&access_key=" + ENCODED + " with " + CANARY + " and " + PIN;
    private static final CreateDocument CREATE = CreateDocument.of(
            SourceFile.of("a.pdf", Document.at(URI.create("https://files.test/a.pdf?sig=canary"))),
            Requests.ADA.withPin(Secret.ofText(PIN)));

    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    Path folder;

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

        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    @Test
    void theKeyIsSent() throws Exception {
        look(client(config -> config).documents().get(HASH), json(200, "{}"));

        assertThat(wire.request().getUrl().queryParameter("access_key")).isEqualTo(CANARY);
    }

    @Test
    void notInSuccess() {
        XodoClient client = client(config -> config);

        look(client.documents().create(CREATE), json(200, """
                {"document_hash":"d","signers":[{"pin":"canary-pin","embedded_signing_url":"https://x.test/canary"}],
                 "links":["https://x.test/canary"]}"""));
        look(client.documents().finalUrl(HASH, FinalPdf.SIGNED), json(200, "{\"url\":\"https://x.test/canary\"}"));
        print(CREATE);
        print(CreateDocument.of(SourceFile.of(Document.of("b.pdf", pdfBytes(9))), Requests.ADA));
        print(UseTemplate.of("t", TemplateSigner.of("r", "a@b.test", "A").withPin(Secret.ofText(PIN))));
        print(Requests.ADA.withPin(Secret.ofText(PIN)));
    }

    @Test
    void notInRefusalsThatEchoIt() {
        for (String body : List.of(
                "{\"success\":false,\"error\":{\"code\":101,\"type\":\"" + CANARY + "\",\"info\":\"" + ECHO + "\"}}",
                "{\"success\":false,\"error\":\"" + ECHO + "\"}",
                "{\"success\":false,\"message\":\"" + ENCODED + "\"}")) {
            for (int status : List.of(200, 401, 500)) {
                XodoClient client = client(config -> config.withRetry(RetryPolicy.none()));
                look(client.documents().create(CREATE), echo(status, body));
                MockResponse withoutPin = echo(status, body.replace(PIN, ""));
                look(client.documents().downloadFinal(HASH).stream(), withoutPin);
                look(client.documents().cancel(HASH), withoutPin);
            }
        }
    }

    @Test
    void notInBrokenConnections() {
        XodoClient client = client(config -> config);

        look(client.documents().create(CREATE), lostAnswer());
        look(
                client.documents().get(HASH),
                lostAnswer(),
                cutOff(json(200, "{\"document_hash\":\"d\"}")),
                status(503),
                lostAnswer(),
                lostAnswer());
    }

    @Test
    void notInAnswersThatAreNoHttp() {
        for (String status : List.of("HTTP/1.1 " + ECHO, ECHO, "HTTP/1.1 2" + ENCODED)) {
            XodoClient client = client(config -> config.withRetry(RetryPolicy.none()));
            look(
                    client.documents().create(CREATE),
                    new MockResponse.Builder().status(status).build());
        }
    }

    @Test
    void notInAnswersThatCannotBeRead() {
        for (String body : List.of(ECHO, "{\"" + CANARY, "<html>" + ECHO + "</html>", "[\"" + CANARY + "\"]")) {
            XodoClient client = client(config -> config);
            look(client.documents().get(HASH), json(200, body));
            look(client.documents().downloadFinal(HASH).to(folder.resolve("a.pdf")), json(200, body));
        }
    }

    @Test
    void notInRedirects() {
        XodoClient client = client(config -> config);

        look(client.documents().get(HASH), redirect(307, "/elsewhere?access_key=" + ENCODED));
        look(client.documents().downloadFinal(HASH).stream(), redirect(302, "ftp://x/?access_key=" + ENCODED));
    }

    @Test
    void notInDownloadsThatBreak() throws Exception {
        wire.answer(cutOff(pdf(pdfBytes(90_000))));

        try (var in = client(config -> config.withRetry(RetryPolicy.none())).documents().downloadFinal(HASH).stream()
                .execute()) {
            print(catchThrowable(in::readAllBytes));
        }
    }

    @Test
    void notWhenNobodyAnswers() {
        URI nobody = URI.create("http://127.0.0.1:1/");

        look(client(config -> config.withBaseUrl(nobody)).documents().create(CREATE));
    }

    @Test
    void notAtTheDeadline() throws Exception {
        look(
                client(config -> config.withRetry(RetryPolicy.none()).withAttemptTimeout(Duration.ofMillis(100)))
                        .documents()
                        .get(HASH),
                silence());

        wire.awaitHangUp();
    }

    @Test
    void aBearerIsNoLessSecret() {
        XodoClient client = wire.closing(XodoClient.of(ApiKey.of(CANARY), wire.config()));
        print(client);

        look(client.documents().get(HASH), json(200, "{\"success\":false,\"error\":{\"info\":\"" + CANARY + "\"}}"));
    }

    private static MockResponse echo(int status, String body) {
        return json(status, body).newBuilder().setHeader("X-Request-Id", CANARY).build();
    }

    private XodoClient client(UnaryOperator<ClientConfig> change) {
        XodoClient client = wire.closing(XodoClient.withAccessKey(
                Secret.of(CANARY), change.apply(wire.config().withListener(new Printing()))));
        print(client);
        print(client.forBusiness(7));
        print(client.documents());
        print(client.documents().downloadFinal(HASH));
        return client;
    }

    /** Makes the call and prints all that comes of it. */
    private void look(ApiCall<?> call, MockResponse... answers) {
        wire.answer(answers);
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
