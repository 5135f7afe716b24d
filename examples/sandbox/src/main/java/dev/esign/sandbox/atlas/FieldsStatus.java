package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far field detection is (Atlas wire sheet §3.3). */
enum FieldsStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("recovered_empty")
    RECOVERED_EMPTY
}
