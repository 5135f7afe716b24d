package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** A row of the audit trail, under the names of its columns (GetSigned wire sheet §8). */
record HistoryEntry(
        @JsonProperty("event_type") String eventType,
        @JsonProperty("who") String who,
        @JsonProperty("ip") String ip,
        @JsonProperty("timestamp") Instant timestamp) {}
