package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that happened, as webhooks and the events API tell it (Signicat wire sheet §6.2). */
record Event(
        String id, Instant timestamp, String accountId, String type, Map<String, Object> payload, List<String> tags) {

    boolean concerns(List<String> wantedTags) {
        return wantedTags.isEmpty() || tags.stream().anyMatch(wantedTags::contains);
    }

    /** Leaves out the payload, which names people. */
    @Override
    public String toString() {
        return "Event[id=" + id + ", type=" + type + "]";
    }
}
