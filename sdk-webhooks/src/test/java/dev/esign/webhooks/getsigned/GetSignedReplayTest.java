package dev.esign.webhooks.getsigned;

import static dev.esign.webhooks.WebhookRejectedException.Reason.REPLAYED;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.getsigned.Deliveries.COMPLETED;
import static dev.esign.webhooks.getsigned.Deliveries.SECRET;
import static dev.esign.webhooks.getsigned.Deliveries.assertRejected;
import static dev.esign.webhooks.getsigned.Deliveries.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetSignedReplayTest {

    private final Webhooks<GetSignedEvent> webhooks =
            GetSignedWebhooks.of(SECRET).withReplayGuard(ReplayGuard.inMemory());
    private final List<GetSignedEvent> handled = new ArrayList<>();

    @Test
    void theSameEventInOtherBytesIsAReplay() {
        byte[] first = "{\"event\":\"signer.signed\",\"id\":\"evt_1\"}".getBytes(UTF_8);
        byte[] again = "{\"id\":\"evt_1\", \"event\":\"signer.signed\", \"attempt\":2}".getBytes(UTF_8);
        webhooks.receive(headers(first), first, handled::add);

        assertRejected(REPLAYED, () -> webhooks.receive(headers(again), again, handled::add));
        assertThat(handled).hasSize(1);
    }

    @Test
    void anotherEventOfTheSameEnvelopeIsNoReplay() {
        byte[] first = "{\"event\":\"signer.signed\",\"id\":\"evt_1\"}".getBytes(UTF_8);
        byte[] other = "{\"event\":\"signer.signed\",\"id\":\"evt_2\"}".getBytes(UTF_8);
        webhooks.receive(headers(first), first, handled::add);
        webhooks.receive(headers(other), other, handled::add);

        assertThat(handled).hasSize(2);
    }

    @Test
    void anEventWithoutAnIdIsKnownByItsBytes() {
        byte[] body = "{\"event\":\"signer.signed\"}".getBytes(UTF_8);
        webhooks.receive(headers(body), body);

        assertRejected(REPLAYED, () -> webhooks.receive(headers(body), body));
    }

    @Test
    void aBlankIdIsNoIdThatEventsShare() {
        byte[] first = "{\"event\":\"signer.signed\",\"id\":\" \"}".getBytes(UTF_8);
        byte[] other = "{\"event\":\"signer.viewed\",\"id\":\" \"}".getBytes(UTF_8);
        webhooks.receive(headers(first), first, handled::add);
        webhooks.receive(headers(other), other, handled::add);

        assertThat(handled).hasSize(2).extracting(GetSignedEvent::id).containsOnlyNulls();
    }

    @Test
    void withoutAGuardARecordedDeliveryVerifiesForEver() {
        Webhooks<GetSignedEvent> unguarded = GetSignedWebhooks.of(SECRET);

        assertThat(unguarded.receive(headers(COMPLETED), COMPLETED))
                .isEqualTo(unguarded.receive(headers(COMPLETED), COMPLETED));
    }

    @Test
    void aForgeryDoesNotUseUpTheGenuineDelivery() {
        assertRejected(
                SIGNATURE_MISMATCH,
                () -> webhooks.receive(
                        WebhookSigner.getSigned("forged").sign(COMPLETED).headers(), COMPLETED));

        assertThat(webhooks.receive(headers(COMPLETED), COMPLETED)).isInstanceOf(EnvelopeCompleted.class);
    }

    @Test
    void afterAFailureOfTheHandlerTheNextAttemptIsLetIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> webhooks.receive(headers(COMPLETED), COMPLETED, event -> {
                    throw new IllegalStateException("the database is away");
                }));

        webhooks.receive(headers(COMPLETED), COMPLETED, handled::add);

        assertThat(handled).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "evt_01HXEXAMPLE, getsigned:evt_01HXEXAMPLE",
        "évènement, getsigned:[0-9a-f]{64}",
        "two words, getsigned:[0-9a-f]{64}",
        "6789012345678901234567890123456789012345678901234567890123456789, getsigned:[0-9a-f]{64}"
    })
    void theGuardGetsAShortPrintableKeyWhateverTheId(String id, String key) {
        List<String> keys = new ArrayList<>();
        byte[] body =
                "{\"event\":\"signer.signed\",\"id\":\"%s\"}".formatted(id).getBytes(UTF_8);
        Webhooks<GetSignedEvent> recording = GetSignedWebhooks.of(SECRET).withReplayGuard(new Recording(keys));
        recording.receive(headers(body), body);

        assertThat(keys).singleElement().asString().matches(key).doesNotEndWith("0123456789");
    }

    private record Recording(List<String> keys) implements ReplayGuard {
        @Override
        public Claim claim(String deliveryKey) {
            keys.add(deliveryKey);
            return Claim.GRANTED;
        }

        @Override
        public void confirm(String deliveryKey) {
            assertThat(keys).contains(deliveryKey);
        }

        @Override
        public void release(String deliveryKey) {
            throw new UnsupportedOperationException("release");
        }
    }
}
