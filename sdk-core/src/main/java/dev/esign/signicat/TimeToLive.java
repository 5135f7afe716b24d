package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a document lives. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param deadline until when it can be signed; default, and most: in 45 days
 * @param deleteAfterHours how long it stays after it was signed or has expired: 1 to 744; default: 168
 * @param extra what else there was, by name; sent back as it came
 */
public record TimeToLive(
        @Nullable Instant deadline, @Nullable Integer deleteAfterHours, Map<String, @Nullable Object> extra) {
    private static final int MAX_HOURS = 744;

    /**
     * Sets until when it can be signed. That 45 days are the most, Signicat checks by its own clock.
     *
     * @param deadline sent to the millisecond
     * @return it
     */
    public static TimeToLive until(Instant deadline) {
        return new TimeToLive(deadline, null, Map.of());
    }

    /**
     * Sets how long it stays after it was signed or has expired.
     *
     * @param hours 1 to 744; where pages say that 168 is the most, Signicat may refuse more
     * @return it
     * @throws IllegalArgumentException if it is out of range
     */
    public static TimeToLive deletedAfter(int hours) {
        return new TimeToLive(null, null, Map.of()).withDeleteAfterHours(hours);
    }

    /**
     * Sets how long it stays after it was signed or has expired.
     *
     * @param hours 1 to 744; where pages say that 168 is the most, Signicat may refuse more
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public TimeToLive withDeleteAfterHours(int hours) {
        TimeToLive copy = new TimeToLive(deadline, hours, extra);
        copy.check();
        return copy;
    }

    /** What was read may be anything, but what is sent must be in range. */
    void check() {
        if (deleteAfterHours != null && (deleteAfterHours < 1 || deleteAfterHours > MAX_HOURS)) {
            throw new IllegalArgumentException(
                    "A document is deleted after 1 to " + MAX_HOURS + " hours, not after " + deleteAfterHours + ".");
        }
    }

    static TimeToLive read(Members members) {
        return new TimeToLive(members.time("deadline"), members.integer("deleteAfterHours"), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("deadline", deadline)
                .put("deleteAfterHours", deleteAfterHours)
                .members();
    }
}
