package dev.esign.webhooks.xodo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of the Xodo receiver share. */
final class Deliveries {

    static final String KEY = "xodo key of the tests";

    /** The HMAC-SHA256 of 1700000123document_signed under the key, made with another program. */
    static final String HASH = "237f96abce13234c24188162f22ea08044c44d5aa2aa1b51b82175333e211b56";

    /** The example of the Xodo wire sheet, §5.2. */
    static final String SIGNED = """
            {
              "event_time": 1700000123, "event_type": "document_signed", "event_hash": "%s",
              "meta": { "related_document_hash": "DkqG3YswUeBkT0", "related_user_id": "40211", "related_business_id": "267", "related_app_id": "" },
              "signer": { "id": "1", "name": "Ada Berg", "email": "ada@example.test", "role": "", "order": "1" }
            }""".formatted(HASH);

    private Deliveries() {}

    /** The body as Xodo would send it: with its hash in it. */
    static byte[] signed(String json) {
        return WebhookSigner.xodo(KEY).sign(json.getBytes(UTF_8)).body();
    }

    static XodoEvent receive(byte[] body) {
        return Webhooks.xodo(KEY).receive(Map.of(), body);
    }

    static XodoEvent receive(String json) {
        return receive(json.getBytes(UTF_8));
    }

    static WebhookRejectedException assertRejected(Reason reason, ThrowingCallable delivery) {
        var rejected = assertThatExceptionOfType(WebhookRejectedException.class).isThrownBy(delivery);
        rejected.extracting(WebhookRejectedException::reason).isEqualTo(reason);
        return rejected.actual();
    }
}
