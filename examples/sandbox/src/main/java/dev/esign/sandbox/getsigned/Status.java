package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an envelope stands (GetSigned wire sheet §3.1). */
enum Status {
    DRAFT,
    SENT,
    IN_PROGRESS,
    COMPLETED,
    DECLINED,
    VOIDED,
    EXPIRED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether signers may act. */
    boolean isOpen() {
        return this == SENT || this == IN_PROGRESS;
    }
}
