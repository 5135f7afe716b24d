package dev.esign.internal.http;

import dev.esign.IdempotencyKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every call refuses as an option, before anything is sent. */
final class CallOptions {
    /** RFC 9110 §5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Set<String> OWNED = Set.of(
            "authorization",
            "idempotency-key",
            "host",
            "content-length",
            "content-type",
            "transfer-encoding",
            "accept-encoding",
            "user-agent");

    private CallOptions() {}

    static void checkHonoured(@Nullable IdempotencyKey key, String operation) {
        if (key == null) {
            throw new IllegalArgumentException("The provider honours no idempotency key for " + operation + ".");
        }
    }

    static void checkTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout is longer than zero, but " + timeout + " is not.");
        }
    }

    static void checkHeader(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("A header's name has letters, digits and hyphens, and is not empty.");
        }
        if (OWNED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The SDK sets " + name + " itself; there is an option for what it says.");
        }
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
            throw new IllegalArgumentException("The value of the header " + name + " is not visible ASCII.");
        }
    }
}
