package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a document stands (Signicat wire sheet §5). */
enum Status {
    WAITING_FOR_ATTACHMENTS("waiting_for_attachments"),
    UNSIGNED("unsigned"),
    PARTIALSIGNED("partialsigned"),
    SIGNED("signed"),
    CANCELED("canceled"),
    EXPIRED("expired");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    static Optional<Status> of(String text) {
        return Arrays.stream(values())
                .filter(s -> s.wire.equalsIgnoreCase(text))
                .findFirst();
    }

    @JsonValue
    String wire() {
        return wire;
    }

    /** Whether signers may sign. */
    boolean isOpen() {
        return this == UNSIGNED || this == PARTIALSIGNED;
    }

    boolean isOver() {
        return this == SIGNED || this == CANCELED || this == EXPIRED;
    }
}
