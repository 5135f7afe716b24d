package dev.esign.oauth;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;

/**
 * A key that {@link EncryptedTokenStore} encrypts with: 256 bits for AES-GCM, and a name. Immutable and thread-safe; never
 * prints the key.
 */
public final class StoreKey {
    private static final int BYTES = 32;

    private final String id;
    private final byte[] bytes;

    private StoreKey(String id, byte[] bytes) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A store key has a name (kid), so that it can be replaced by another.");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "A store key has 32 bytes, for A256GCM (RFC 7518 §5.3), but this one has " + bytes.length + ".");
        }
        this.id = id;
        this.bytes = bytes;
    }

    /**
     * Takes a key as it is.
     *
     * @param id its name, which stands beside each value in the clear; another key has another
     * @param key 32 random bytes; they are copied
     * @return the key
     * @throws IllegalArgumentException if the name is blank or the key is shorter or longer
     */
    public static StoreKey of(String id, byte[] key) {
        return new StoreKey(id, key.clone());
    }

    /**
     * Reads a key from a JWK (RFC 7518 §6.4): {@code {"kty":"oct","kid":"…","k":"…"}}.
     *
     * @param jwk the JSON of one symmetric key of 256 bits that has a {@code kid}
     * @return the key
     * @throws IllegalArgumentException if it is no such key; the message does not repeat it
     */
    public static StoreKey fromJwk(String jwk) {
        OctetSequenceKey key;
        try {
            key = OctetSequenceKey.parse(jwk);
        } catch (ParseException | RuntimeException e) {
            // Without the cause, which may quote the text.
            throw new IllegalArgumentException("The key is not the JSON of one symmetric key (RFC 7518 §6.4).");
        }
        String id = key.getKeyID();
        return new StoreKey(id == null ? "" : id, key.toByteArray());
    }

    /**
     * The name.
     *
     * @return what stands as {@code kid} in the header of each value
     */
    public String id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "StoreKey[" + id + "]";
    }
}
