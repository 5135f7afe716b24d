package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.AtlasUser.Reply;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox fails as it is told to, and the client sees it as it would in life. */
class FaultsTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final AtlasSandbox ATLAS = SANDBOX.atlas();

    private final AtlasUser user = AtlasUser.of(ATLAS);

    @BeforeEach
    void noFaults() {
        ATLAS.faults().clear();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aResetBeforeTheWorkIsAResetAndDoesNothing() {
        int envelopes = ATLAS.envelopeCount();
        ATLAS.faults().add(Fault.resetBefore().on("POST", "/api/envelope").times(1));

        assertThatThrownBy(() -> rawCreate())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");

        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes);
        assertThat(user.tryCreate(Pdfs.agreement(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aResetAfterTheWorkLeavesTheWorkDone() {
        int envelopes = ATLAS.envelopeCount();
        ATLAS.faults().add(Fault.resetAfter().on("POST", "/api/envelope").times(1));

        assertThatThrownBy(() -> rawCreate())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");

        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes + 1);
        assertThat(last()).isEqualTo(new SeenRequest("POST", "/api/envelope", 0));
    }

    @Test
    void aCreateThatWasCutOffIsAnsweredByItsKey() {
        int envelopes = ATLAS.envelopeCount();
        ATLAS.faults().add(Fault.resetAfter().on("POST", "/api/envelope").times(1));
        AtlasUser keyed = user.with("Idempotency-Key", "cut-off");

        assertThatThrownBy(() -> keyed.tryCreate(Pdfs.agreement(), Map.of())).isInstanceOf(UncheckedIOException.class);
        Reply again = keyed.tryCreate(Pdfs.agreement(), Map.of());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes + 1);
    }

    @Test
    void aTruncatedAnswerSaysItsWholeLengthAndStopsHalfWay() throws Exception {
        ATLAS.faults().add(Fault.truncate().on("POST", "/api/envelope").times(1));

        String answer = rawCreate();

        int length = Integer.parseInt(answer.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        int came = answer.length() - answer.indexOf("\r\n\r\n") - 4;
        assertThat(came).isPositive().isLessThan(length);
        assertThatThrownBy(() -> {
                    ATLAS.faults().add(Fault.truncate().times(1));
                    user.tryCreate(Pdfs.agreement(), Map.of());
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aStatusIsAnsweredWithItsHeadersAndNothingIsDone() {
        int envelopes = ATLAS.envelopeCount();
        ATLAS.faults()
                .add(Fault.status(503, Map.of("Retry-After", "0"))
                        .on("POST", "/api/envelope")
                        .times(2));

        for (int i = 0; i < 2; i++) {
            Reply refused = user.tryCreate(Pdfs.agreement(), Map.of());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("0");
            assertThat(refused.code()).isEqualTo("injected_fault");
        }
        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes);
        assertThat(last()).isEqualTo(new SeenRequest("POST", "/api/envelope", 503));
        assertThat(user.tryCreate(Pdfs.agreement(), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void aStatusDuringALongUploadReachesTheClient() {
        ATLAS.faults().add(Fault.status(429, Map.of()).times(1));

        assertThat(user.upload("xxx", new byte[20 << 20], Map.of()).status()).isEqualTo(429);
    }

    @Test
    void aDelayComesBeforeTheUsualAnswer() {
        ATLAS.faults()
                .add(Fault.delay(Duration.ofMillis(300))
                        .on("GET", "/api/envelopes")
                        .times(1));
        long start = System.nanoTime();

        assertThat(user.get("/api/envelopes").status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aStarStandsForOneSegmentAndTheMethodCounts() {
        ATLAS.faults().add(Fault.status(500, Map.of()).on("GET", "/api/envelope/*/status"));

        assertThat(user.get("/api/envelope/x/status").status()).isEqualTo(500);
        assertThat(user.get("/api/envelope/x").status()).isEqualTo(404);
        assertThat(user.post("/api/envelope/x/status").status()).isNotEqualTo(500);
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        List<Integer> first = statuses(42);

        assertThat(statuses(42)).isEqualTo(first);
        assertThat(first).contains(200, 500);
        assertThat(statuses(43)).isNotEqualTo(first);
    }

    @Test
    void anotherProcessSetsFaultsOverHttp() {
        AtlasUser admin = AtlasUser.anonymous(ATLAS);
        Reply added = admin.post(
                "/_sandbox/faults",
                Map.of("method", "GET", "path", "/api/envelopes", "fault", "status", "status", 418, "times", 3));
        assertThat(added.json().at("/faults/0/fault").asText()).isEqualTo("status");

        assertThat(user.get("/api/envelopes").status()).isEqualTo(418);
        assertThat(admin.get("/_sandbox/faults").json().get("faults")).hasSize(1);
        assertThat(admin.delete("/_sandbox/faults").json().get("faults")).isEmpty();
        assertThat(user.get("/api/envelopes").status()).isEqualTo(200);
        assertThat(admin.post("/_sandbox/faults", Map.of("fault", "explode")).status())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfOnesOwnTakesThePlaceOfTheAnswer() {
        int envelopes = ATLAS.envelopeCount();
        ATLAS.faults()
                .add(Fault.body(200, "text/html", "<h1>Schöne Grüße</h1>")
                        .on("POST", "/api/envelope")
                        .times(1));

        Reply answer = user.tryCreate(Pdfs.agreement(), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
        assertThat(answer.text()).isEqualTo("<h1>Schöne Grüße</h1>");
        assertThat(ATLAS.envelopeCount()).isEqualTo(envelopes);
        assertThat(last()).isEqualTo(new SeenRequest("POST", "/api/envelope", 200));
    }

    @Test
    void aBodyOfOnesOwnIsSetOverHttp() {
        AtlasUser admin = AtlasUser.anonymous(ATLAS);
        Reply added = admin.post("/_sandbox/faults", Map.of("fault", "status", "status", 200, "body", "[]"));
        assertThat(added.json().at("/faults/0/body").asText()).isEqualTo("[]");

        Reply answer = user.get("/api/envelopes");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("[]");
    }

    @Test
    void aFaultThatIsListedCanBeAddedAgain() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Fault fault = Fault.body(200, "text/html", "<h1>")
                .on("POST", "/oauth/token")
                .times(3)
                .withProbability(0.5, 7);
        JsonNode listed = json.valueToTree(fault);

        assertThat(json.<JsonNode>valueToTree(json.treeToValue(listed, Fault.class)))
                .isEqualTo(listed);
        assertThat(listed.at("/path").asText()).isEqualTo("/oauth/token");
        assertThat(listed.at("/seed").asInt()).isEqualTo(7);
    }

    @Test
    void noSecretIsAmongTheRequestsSeen() {
        user.get("/api/envelopes?external_id=secret");

        assertThat(last()).isEqualTo(new SeenRequest("GET", "/api/envelopes", 200));
    }

    private List<Integer> statuses(long seed) {
        ATLAS.faults().clear();
        ATLAS.faults().add(Fault.status(500, Map.of()).withProbability(0.5, seed));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(user.get("/api/envelopes").status());
        }
        return statuses;
    }

    private static SeenRequest last() {
        List<SeenRequest> seen = ATLAS.requestsSeen();
        return seen.get(seen.size() - 1);
    }

    /** A create over a bare socket, where a reset can be told from an orderly end. */
    private static String rawCreate() throws IOException {
        String document = java.util.Base64.getEncoder().encodeToString(Pdfs.agreement());
        String body = "{\"document\":\"" + document + "\"}";
        String head = "POST /api/envelope HTTP/1.1\r\nHost: atlas\r\nAuthorization: Bearer " + ATLAS.apiKey()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        URI site = ATLAS.siteUrl();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
