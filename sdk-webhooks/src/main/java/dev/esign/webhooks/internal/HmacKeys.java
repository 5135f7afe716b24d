package dev.esign.webhooks.internal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** The keys that a provider may have signed with, such as the old and the new one of a rotation. Immutable and thread-safe. */
final class HmacKeys {

    private final List<HmacKey> keys;

    private HmacKeys(List<HmacKey> keys) {
        this.keys = keys;
    }

    static HmacKeys of(String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("Give at least one key; without any, no delivery could be verified.");
        }
        return new HmacKeys(Arrays.stream(keys).map(HmacKey::of).toList());
    }

    int count() {
        return keys.size();
    }

    /** Whether any of the keys gives the claimed HMAC. */
    boolean fit(byte[] message, byte[] claimed) {
        boolean fits = false;
        for (HmacKey key : keys) {
            // No early exit: the time must not tell which key fitted, or that one did.
            fits |= MessageDigest.isEqual(key.sign(message), claimed);
        }
        return fits;
    }
}
