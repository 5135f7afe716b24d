package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.atlas.Deliveries.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecrecyTest {

    private static final String CANARY = "canary";
    private static final String KEY = CANARY + " key";
    private static final WebhookSigner SIGNER = WebhookSigner.atlas(KEY);
    private static final Webhooks<AtlasEvent> WEBHOOKS = AtlasWebhooks.of(KEY).withReplayGuard(ReplayGuard.inMemory());
    private static final byte[] BODY = """
            {"event":"%1$s","envelope_id":"e-1","metadata":{"canary":"canary"},"sign_url":"https://x.test/?t=canary",
             "parties":[{"email":"canary@x.test","name":"canary","role":"canary","sign_url":"https://x.test/?t=canary"}]}""".getBytes(UTF_8);

    static Stream<ThrowingCallable> rejections() {
        byte[] notJson = "{\"canary\": canary}".getBytes(UTF_8);
        byte[] body = "{\"k\":\"canary\"}".getBytes(UTF_8);
        return Stream.of(
                () -> WEBHOOKS.receive(Map.of(CANARY, List.of(CANARY)), body),
                () -> WEBHOOKS.receive(header(CANARY + ',' + CANARY), body),
                () -> WEBHOOKS.receive(header(CANARY), body),
                () -> WEBHOOKS.receive(header("sha256=" + CANARY + "0".repeat(58)), body),
                () -> WEBHOOKS.receive(SIGNER.sign(notJson).headers(), body),
                () -> WEBHOOKS.receive(SIGNER.sign(notJson).headers(), notJson),
                () -> WEBHOOKS.withMaxBodySize(1).receive(SIGNER.sign(body).headers(), body),
                () -> {
                    WEBHOOKS.receive(SIGNER.sign(body).headers(), body);
                    WEBHOOKS.receive(SIGNER.sign(body).headers(), body);
                },
                () -> AtlasWebhooks.of(KEY, KEY + "\n"),
                () -> WebhookSigner.atlas("\t" + KEY));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void noRejectionShowsTheKeyTheBodyOrTheSignature(ThrowingCallable delivery) {
        Throwable thrown = Objects.requireNonNull(catchThrowable(delivery));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));

        String genuine =
                SIGNER.sign("{\"k\":\"canary\"}".getBytes(UTF_8)).headers().toString();
        assertThat(trace.toString()).doesNotContain(CANARY).doesNotContain(genuine.replaceAll(".*sha256=|]}", ""));
    }

    @Test
    void neitherReceiverNorSignerShowsTheKey() {
        assertThat(Stream.of(WEBHOOKS, SIGNER, SIGNER.sign(BODY)))
                .allSatisfy(holder -> assertThat(String.valueOf(holder)).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @MethodSource("dev.esign.webhooks.atlas.AtlasEventTest#types")
    void anEventShowsItsTypeAndItsEnvelopeOnly(String type, Class<? extends AtlasEvent> record) {
        byte[] body = new String(BODY, UTF_8).formatted(type).getBytes(UTF_8);
        AtlasEvent event = AtlasWebhooks.of(KEY).receive(SIGNER.sign(body).headers(), body);

        assertThat(event.extra()).containsValue("https://x.test/?t=canary");
        assertThat(event).hasToString(record.getSimpleName() + "[type=" + type + ", envelopeId=e-1]");
        assertThat(event.parties().toString()).doesNotContain(CANARY);
    }
}
