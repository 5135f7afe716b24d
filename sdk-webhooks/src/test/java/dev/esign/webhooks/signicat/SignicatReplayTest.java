package dev.esign.webhooks.signicat;

import static dev.esign.webhooks.WebhookRejectedException.Reason.REPLAYED;
import static dev.esign.webhooks.signicat.Deliveries.PARTIALLY_SIGNED;
import static dev.esign.webhooks.signicat.Deliveries.SECRET;
import static dev.esign.webhooks.signicat.Deliveries.assertRejected;
import static dev.esign.webhooks.signicat.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.Webhooks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignicatReplayTest {

    private final Webhooks<SignicatEvent> webhooks = Webhooks.signicat(SECRET).withReplayGuard(ReplayGuard.inMemory());
    private final List<SignicatEvent> handled = new ArrayList<>();

    @Test
    void theSameEventInOtherBytesIsAReplay() {
        deliver("{\"type\":\"ping\",\"id\":\"e-1\"}");

        assertRejected(REPLAYED, () -> deliver("{\"id\":\"e-1\", \"type\":\"ping\"}"));
        deliver("{\"type\":\"ping\",\"id\":\"e-2\"}");
        assertThat(handled).hasSize(2);
    }

    @Test
    void anEventWithoutAnIdIsKnownByItsBytes() {
        deliver("{\"type\":\"ping\"}");

        assertRejected(REPLAYED, () -> deliver("{\"type\":\"ping\"}"));
        deliver("{\"type\":\"ping\",\"payload\":1}");
        assertThat(handled).hasSize(2);
    }

    @Test
    void afterAFailureOfTheHandlerTheNextAttemptIsLetIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> webhooks.receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED, event -> {
                    throw new IllegalStateException("the database is away");
                }));

        webhooks.receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED, handled::add);

        assertThat(handled).hasSize(1);
    }

    private void deliver(String json) {
        byte[] body = json.getBytes(UTF_8);
        webhooks.receive(headers(body), body, handled::add);
    }
}
