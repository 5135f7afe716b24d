package dev.esign.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC-SHA256 key that is set up once and never prints itself. Immutable and thread-safe. */
public final class HmacKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<Mac> initialisedMac;

    /** Only ever cloned, which leaves it as it is; hence threads may share it. */
    private final Mac prototype;

    HmacKey(Supplier<Mac> initialisedMac) {
        this.initialisedMac = initialisedMac;
        this.prototype = initialisedMac.get();
    }

    /** White space at an end is refused because it is nearly always the last newline of a file, and then nothing verifies. */
    public static HmacKey of(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key is blank; with it anybody could sign.");
        }
        if (!key.equals(key.strip())) {
            throw new IllegalArgumentException("The key has white space at an end; strip what you read from a file.");
        }
        SecretKeySpec spec = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
        return new HmacKey(() -> initialise(spec));
    }

    private static Mac initialise(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HmacSHA256, which every Java platform must have.", e);
        }
    }

    /** The 32 bytes of the HMAC. */
    public byte[] sign(byte[] message) {
        return newMac().doFinal(message);
    }

    private Mac newMac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException hardwareBacked) {
            return initialisedMac.get();
        }
    }
}
