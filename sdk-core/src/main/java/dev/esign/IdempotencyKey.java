package dev.esign;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Names one logical call, so that a provider which sees it twice does the work once. Best derived from the caller's own
 * record, so that a process that crashed repeats the same key when it starts again; random otherwise. Not a secret.
 * Immutable and thread-safe.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) implements Serializable {
    private static final int MAX_LENGTH = 255;

    /**
     * Takes a key of the caller's own making.
     *
     * @param value 1 to 255 visible ASCII characters
     * @throws IllegalArgumentException if it is empty, longer than 255 characters, or has a character other than visible
     *     ASCII
     */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("An idempotency key has 1 to 255 visible ASCII characters and no space."
                    + " IdempotencyKey.derivedFrom(…) makes one of any text.");
        }
    }

    /**
     * Takes a key of the caller's own making.
     *
     * @param value 1 to 255 visible ASCII characters
     * @return the key
     * @throws IllegalArgumentException if it has another form
     */
    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(value);
    }

    /**
     * A new key that nothing else has.
     *
     * @return a random UUID (RFC 9562 §5.4)
     */
    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    /**
     * The key of a step in the life of the caller's own record: the same words give the same key, on every machine.
     *
     * @param step what is done, such as {@code "create"}; keeps the keys of different steps apart
     * @param recordId the caller's id of the record, any text
     * @return 64 hexadecimal digits: SHA-256 over both
     */
    public static IdempotencyKey derivedFrom(String step, String recordId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(step.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new IdempotencyKey(
                    HexFormat.of().formatHex(digest.digest(recordId.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
