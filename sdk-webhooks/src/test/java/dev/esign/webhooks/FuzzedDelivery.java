package dev.esign.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fuzzer's request: lines with headers, an empty line, the body. Without an empty line, all of it is body. */
public final class FuzzedDelivery {
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final byte[] body;

    public FuzzedDelivery(byte[] input) {
        int head = new String(input, ISO_8859_1).indexOf("\n\n");
        String[] lines = head < 0 ? new String[0] : new String(input, 0, head, ISO_8859_1).split("\n");
        for (String line : lines) {
            int colon = Math.max(line.indexOf(':'), 0);
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(Math.min(colon + 1, line.length())).strip());
        }
        body = head < 0 ? input : Arrays.copyOfRange(input, head + 2, input.length);
    }

    /** What comes of it as it is; null if it is rejected, for whatever reason. */
    public <E extends WebhookEvent> @Nullable E receiveBy(Webhooks<E> webhooks) {
        return received(webhooks, headers, body, Set.of(Reason.values()));
    }

    /** Signed by the provider it is an event, the same each time, or no JSON; a second one like it is a replay. */
    public <E extends WebhookEvent> void receiveSignedBy(Webhooks<E> webhooks, WebhookSigner signer) {
        WebhookSigner.Delivery delivery;
        try {
            delivery = signer.sign(body);
        } catch (IllegalArgumentException nothingToSign) {
            return;
        }
        receiveTwice(webhooks, delivery.headers(), delivery.body());
    }

    private static <E extends WebhookEvent> void receiveTwice(
            Webhooks<E> webhooks, Map<String, List<String>> headers, byte[] body) {
        E event = received(webhooks, headers, body, Set.of(Reason.MALFORMED_BODY));
        if (event == null) {
            return;
        }
        assertThat(event).isEqualTo(received(webhooks, headers, body, Set.of()));
        assertThat(event.toString()).hasSizeLessThan(2_000 + 20 * body.length);
        Webhooks<E> guarded = webhooks.withReplayGuard(ReplayGuard.inMemory());
        assertThat(received(guarded, headers, body, Set.of())).isEqualTo(event);
        assertThat(received(guarded, headers, body, Set.of(Reason.REPLAYED))).isNull();
    }

    private static <E extends WebhookEvent> @Nullable E received(
            Webhooks<E> webhooks, Map<String, List<String>> headers, byte[] body, Set<Reason> expected) {
        try {
            return webhooks.receive(headers, body);
        } catch (WebhookRejectedException rejected) {
            assertThat(rejected.reason()).isIn(expected);
            assertThat(rejected.getMessage()).hasSizeLessThan(1_000);
            return null;
        }
    }
}
