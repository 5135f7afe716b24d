package dev.esign.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names deliveries for a replay guard: short, printable, and beginning with the provider. */
public final class DeliveryKey {

    private static final Pattern AS_IT_IS = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

    private DeliveryKey() {}

    /** The name of a delivery from a provider that sends no event id: all its bytes. */
    public static String ofBody(String provider, byte[] body) {
        return provider + ":" + sha256(body);
    }

    /**
     * The name of a delivery with an event id. An id that is too long or odd for a key is hashed; 63 characters at most stand as
     * they are, so that no id can pass for the hash of another.
     */
    public static String ofId(String provider, @Nullable String id, byte[] body) {
        if (id == null) {
            return ofBody(provider, body);
        }
        return provider + ":" + (AS_IT_IS.matcher(id).matches() ? id : sha256(id.getBytes(UTF_8)));
    }

    /** The name of a delivery that several values tell apart. Each stands with its length, so that none can run into the next. */
    public static String ofParts(String provider, @Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part == null ? "-" : part.length() + ":" + part).append(',');
        }
        return provider + ":" + sha256(joined.toString().getBytes(UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256, which every Java platform must have.", e);
        }
    }
}
