package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a signer proves who they are (GetSigned wire sheet §3.4). */
enum AuthMethod {
    EMAIL_OTP,
    SMS_OTP,
    NONE;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AuthMethod> of(String wire) {
        return Arrays.stream(values()).filter(m -> m.wire().equals(wire)).findFirst();
    }
}
