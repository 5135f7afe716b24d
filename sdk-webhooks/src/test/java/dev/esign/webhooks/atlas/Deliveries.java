package dev.esign.webhooks.atlas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.WebhookSigner;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the tests of the Atlas receiver share. */
final class Deliveries {

    static final String KEY = "atlas key of the tests";

    /** The example of the Atlas wire sheet, §6, with a whole id. */
    static final byte[] SIGNED = """
            {"event":"envelope.signed","envelope_id":"0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21",
             "parties":[{"email":"ana@acme.test"}],"metadata":{"external_id":"deal-77"}}""".getBytes(UTF_8);

    private Deliveries() {}

    static String signature(byte[] body) {
        return requireNonNull(headers(body).get(AtlasWebhooks.SIGNATURE_HEADER)).get(0);
    }

    static Map<String, List<String>> header(@Nullable String signature) {
        return Map.of(AtlasWebhooks.SIGNATURE_HEADER, Collections.singletonList(signature));
    }

    static Map<String, List<String>> headers(byte[] body) {
        return WebhookSigner.atlas(KEY).sign(body).headers();
    }

    static AtlasEvent receive(String json) {
        byte[] body = json.getBytes(UTF_8);
        return AtlasWebhooks.of(KEY).receive(headers(body), body);
    }

    static WebhookRejectedException assertRejected(Reason reason, ThrowingCallable delivery) {
        var rejected = assertThatExceptionOfType(WebhookRejectedException.class).isThrownBy(delivery);
        rejected.extracting(WebhookRejectedException::reason).isEqualTo(reason);
        return rejected.actual();
    }
}
