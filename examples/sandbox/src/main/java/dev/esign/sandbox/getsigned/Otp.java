package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Tokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A signer's one-time code: six digits, good for ten minutes. A new code does not forgive the failures of the earlier ones.
 *
 * @param code the newest code, until it is used
 * @param sentAt when it was sent
 * @param failures how many wrong codes were given, of all codes
 * @param verifiedAt when the right one was given
 */
record Otp(
        @Nullable String code,
        @Nullable Instant sentAt,
        int failures,
        @Nullable Instant verifiedAt) {
    /** At this many failures the sender is told (GetSigned wire sheet §6.4). */
    static final int TOLD_AT = 3;

    private static final int LOCKED_AT = 5;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    static Otp none() {
        return new Otp(null, null, 0, null);
    }

    Otp sent(Instant now) {
        return new Otp(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)), now, failures, verifiedAt);
    }

    Otp tried(String given, Instant now) {
        boolean right = code != null && sentAt != null && now.isBefore(sentAt.plus(LIFE)) && Tokens.same(code, given);
        return right ? new Otp(null, sentAt, failures, now) : new Otp(code, sentAt, failures + 1, null);
    }

    boolean isLocked() {
        return failures >= LOCKED_AT;
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "Otp[failures=" + failures + ", verifiedAt=" + verifiedAt + "]";
    }
}
