package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.ANA;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiResponse;
import dev.esign.AwaitException;
import dev.esign.RateLimit;
import dev.esign.RateLimitedException;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.Envelope;
import dev.esign.getsigned.EnvelopeStatus;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deadlines and rate limits, on one virtual time for the client and the sandbox. */
class GetSignedTimeTest {
    private static final VirtualTime TIME = new VirtualTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.on(TIME);

    private final GetSignedSandbox sandbox = SANDBOX.sandbox().getSigned();
    private final GetSignedUser user = SANDBOX.getSignedUser(TIME.config());

    @AfterEach
    void limitNoMore() {
        sandbox.withRateLimit(10_000, Duration.ofMinutes(1));
    }

    @Test
    void anEnvelopeThatExpiresEndsTheWait() throws Exception {
        Instant deadline = TIME.instant().plus(Duration.ofHours(5));
        String id = user.draft(CreateEnvelope.of(TENANT, "Urgent", ANA).withExpiresAt(deadline))
                .id();
        user.client().envelopes().send(id).execute();

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.client()
                        .envelopes()
                        .awaitCompleted(id)
                        .timeout(Duration.ofDays(1))
                        .execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse())
                .satisfies(e -> assertThat(e.last(Envelope.class).orElseThrow().status())
                        .isEqualTo(EnvelopeStatus.EXPIRED));
        assertThat(TIME.instant()).isBetween(deadline, deadline.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aWaitThatIsTooShortSaysThatLongerMayHelp() throws Exception {
        String id = user.sent(ANA);

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.client()
                        .envelopes()
                        .awaitCompleted(id)
                        .timeout(Duration.ofMinutes(10))
                        .execute())
                .satisfies(e -> assertThat(e.timedOut()).isTrue());
    }

    @Test
    void eachAnswerTellsWhatIsLeftOfTheRateLimit() {
        sandbox.withRateLimit(20, Duration.ofSeconds(30));
        Instant begin = TIME.instant();

        user.client().envelopes().list(TENANT).firstPage().execute();
        RateLimit left = user.client()
                .envelopes()
                .list(TENANT)
                .firstPage()
                .executeForResponse()
                .rateLimit()
                .orElseThrow();

        assertThat(left.limit()).contains(20L);
        assertThat(left.remaining()).contains(18L);
        assertThat(left.reset().orElseThrow()).isBetween(begin.plusSeconds(30), begin.plusSeconds(31));
    }

    @Test
    void aCallThatIsOneTooManyWaitsForTheNextWindow() {
        sandbox.withRateLimit(2, Duration.ofSeconds(30));
        Instant begin = TIME.instant();
        for (int i = 0; i < 2; i++) {
            user.client().envelopes().list(TENANT).firstPage().execute();
        }

        ApiResponse<?> third =
                user.client().envelopes().list(TENANT).firstPage().executeForResponse();

        assertThat(third.attempts()).isEqualTo(2);
        assertThat(TIME.instant()).isBetween(begin.plusSeconds(30), begin.plusSeconds(33));
    }

    @Test
    void aWindowThatIsTooFarAwayIsNotWaitedFor() {
        sandbox.withRateLimit(1, Duration.ofHours(1));
        user.client().envelopes().list(TENANT).firstPage().execute();
        Instant before = TIME.instant();

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(
                        () -> user.client().envelopes().list(TENANT).firstPage().execute())
                .satisfies(e -> assertThat(e.retryAfter().orElseThrow()).isGreaterThan(Duration.ofMinutes(59)));
        assertThat(TIME.instant()).isEqualTo(before);
    }
}
