package dev.esign.benchmarks.calls;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the SDK's {@code Envelope} holds, read by Jackson's own binding; the unknown members too. */
@JsonNaming(SnakeCaseStrategy.class)
record FloorEnvelope(
        @JsonProperty("envelope_id") String id,
        @Nullable String status,
        @Nullable String fieldsStatus,
        @Nullable Integer fieldsVersion,
        List<Party> parties,
        List<DetectedParty> detectedParties,
        List<Field> fields,
        Map<String, @Nullable Object> metadata,
        @Nullable String signedDownloadUrl,
        @Nullable String reviewUrl,
        @Nullable String declinedAt,
        @JsonAnySetter Map<String, @Nullable Object> extra) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Party(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable Integer order,
            @Nullable String status,
            @Nullable String signUrl,
            @JsonAnySetter Map<String, @Nullable Object> extra) {}

    record DetectedParty(
            @Nullable String name,
            @Nullable String role,
            @JsonAnySetter Map<String, @Nullable Object> extra) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Field(
            @Nullable String type,
            @Nullable Integer page,
            @Nullable Double xPct,
            @Nullable Double yPct,
            @Nullable Double wPct,
            @Nullable Double hPct,
            @Nullable Integer partyIndex,
            @Nullable Integer partyOrder,
            @JsonAnySetter Map<String, @Nullable Object> extra) {}
}
