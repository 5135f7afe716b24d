package dev.esign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A string that never prints itself: {@link #toString()} says only that there is one. Immutable and thread-safe; equal
 * to another of the same content, compared in constant time.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a secret that goes into an HTTP header: an API key, a bearer token.
     *
     * @param value the secret: visible ASCII without spaces
     * @return the secret
     * @throws IllegalArgumentException if it is blank or has a character that no header can carry; the message does not
     *     repeat it
     */
    public static Secret of(String value) {
        Secret secret = ofText(value);
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("The secret has a space, a line break or another character that cannot"
                    + " stand in an HTTP header. Was it read with its line end?");
        }
        return secret;
    }

    /**
     * Wraps a secret of any other kind: a client secret, a password, a code.
     *
     * @param value the secret; not blank
     * @return the secret
     * @throws IllegalArgumentException if it is blank
     */
    public static Secret ofText(String value) {
        Objects.requireNonNull(value, "There is no secret. Is the environment variable set?");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The secret is blank. Is the environment variable set?");
        }
        return new Secret(value);
    }

    /**
     * The secret itself. Keep it out of logs and messages.
     *
     * @return the string that was wrapped
     */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
