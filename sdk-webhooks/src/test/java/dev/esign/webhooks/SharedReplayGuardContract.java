package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.HANDLED;
import static dev.esign.webhooks.ReplayGuard.Claim.IN_PROGRESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.webhooks.getsigned.GetSignedEvent;
import dev.esign.webhooks.getsigned.GetSignedWebhooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for a guard besides if processes share its store. */
abstract class SharedReplayGuardContract extends ReplayGuardContract {

    abstract ReplayGuard guardWith(Duration claimLife, Duration retention);

    /** A guard whose store nobody can reach. */
    abstract ReplayGuard guardOfAStoreThatIsDown();

    @Test
    void aStaleHoldersReleaseLeavesTheNewHoldersClaim() {
        guard().claim("a");
        advance(CLAIM_LIFE);
        other().claim("a");
        guard().release("a");

        assertThat(guard().claim("a")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void whatWasHandledIsRememberedEvenIfItsClaimHadExpired() {
        guard().claim("a");
        advance(CLAIM_LIFE);
        guard().confirm("a");

        assertThat(other().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void whatWasHandledIsRememberedEvenIfItsClaimWasTakenOverAndReleased() {
        guard().claim("a");
        advance(CLAIM_LIFE);
        other().claim("a");
        other().release("a");
        guard().confirm("a");

        assertThat(other().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void theRetentionCountsFromTheConfirmation() {
        guard().claim("a");
        advance(CLAIM_LIFE.minus(anInstant()));
        guard().confirm("a");
        advance(RETENTION.minus(anInstant()));

        assertThat(other().claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void aTimeLongerThanAnyClockIsForEver() {
        ReplayGuard lasting = guardWith(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
        lasting.claim("a");
        assertThat(lasting.claim("a")).isEqualTo(IN_PROGRESS);
        lasting.confirm("a");

        assertThat(lasting.claim("a")).isEqualTo(HANDLED);
    }

    @Test
    void timesThatRememberNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> guardWith(Duration.ZERO, RETENTION));
        assertThatIllegalArgumentException().isThrownBy(() -> guardWith(CLAIM_LIFE, Duration.ofDays(-1)));
    }

    @Test
    void whileTheStoreIsDownADeliveryIsNeitherHandledNorAccepted() {
        List<GetSignedEvent> handled = new ArrayList<>();
        byte[] body = "{\"event\":\"signer.signed\",\"id\":\"evt_1\"}".getBytes(UTF_8);
        var headers = WebhookSigner.getSigned("secret").sign(body).headers();
        Webhooks<GetSignedEvent> webhooks = GetSignedWebhooks.of("secret").withReplayGuard(guardOfAStoreThatIsDown());

        assertThatExceptionOfType(ReplayGuardException.class)
                .isThrownBy(() -> webhooks.receive(headers, body, handled::add))
                .withMessageNotContaining("evt_1")
                .satisfies(e -> assertThat(e.getCause()).isNotNull());
        assertThat(handled).isEmpty();

        webhooks.withReplayGuard(guard()).receive(headers, body, handled::add);
        assertThat(handled).hasSize(1);
    }

    @Test
    void twoReceiversShareAGuardAndNotTheirDeliveries() {
        assertThat(guard().claim("atlas:1")).isEqualTo(GRANTED);
        assertThat(guard().claim("getsigned:1")).isEqualTo(GRANTED);
    }
}
