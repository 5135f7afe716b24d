package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the sender set in {@code advanced} (Signicat wire sheet §3.1).
 *
 * @param deadline until when it can be signed
 * @param deleteAfterHours how long it stays when it is over
 * @param attachments how many have to be there before anybody signs
 * @param requiredSignatures how many are enough; 0 for all
 */
record Terms(Instant deadline, int deleteAfterHours, int attachments, int requiredSignatures, List<String> tags) {
    private static final Duration LONGEST = Duration.ofDays(45);
    private static final int WEEK = 168;
    private static final int MONTH = 744;
    private static final int MOST_ATTACHMENTS = 20;
    private static final String ADVANCED = "advanced.";
    private static final String TIME_TO_LIVE = ADVANCED + "timeToLive.";

    static Terms read(ObjectNode given, Instant created, Invalid invalid) {
        JsonNode advanced = given.path("advanced");
        JsonNode life = advanced.path("timeToLive");
        Instant latest = created.plus(LONGEST);
        Instant deadline = invalid.instant(life, TIME_TO_LIVE, "deadline");
        if (deadline != null && (!deadline.isAfter(created) || deadline.isAfter(latest))) {
            invalid.add(TIME_TO_LIVE + "deadline", "must be within 45 days of the document's creation");
        }
        return new Terms(
                deadline == null ? latest : deadline,
                invalid.integer(life, TIME_TO_LIVE, "deleteAfterHours", WEEK, 1, MONTH),
                invalid.integer(advanced, ADVANCED, "attachments", 0, 0, MOST_ATTACHMENTS),
                invalid.integer(advanced, ADVANCED, "requiredSignatures", 0, 1, Integer.MAX_VALUE),
                invalid.texts(advanced, ADVANCED, "tags"));
    }
}
