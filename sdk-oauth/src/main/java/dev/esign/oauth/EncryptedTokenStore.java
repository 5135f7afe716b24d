package dev.esign.oauth;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what stands in another store from those who can read that one. Each value is a JWE (RFC 7516) in compact form,
 * {@code dir} with {@code A256GCM}; the name of its store key stands in its protected header, so a value that was copied to
 * another store key is refused.
 *
 * <p>To replace a key, in three rollouts of the whole fleet:
 * <ol>
 *   <li>{@code over(store, old, next)}: every process can read what the next key encrypts; none uses it yet.
 *   <li>{@code over(store, next, old)}: new values are encrypted with the next key. Each token is when it is next minted.
 *   <li>{@code over(store, next)}, once every token has been: the old key is gone.
 * </ol>
 *
 * <p>A value that cannot be read ({@code kid} unknown, changed, not encrypted at all) is an {@link UnreadableTokenException}, and
 * a {@link TokenSource} mints a token in its place. Mind that, where refresh tokens rotate, it may have been the only one that
 * held the newest.
 *
 * <p>Thread-safe, if the store beneath is.
 */
public final class EncryptedTokenStore implements TokenStore {
    private static final String STORE_KEY = "store_key";
    private static final int LONGEST_NAME = 64;

    private final TokenStore store;
    private final StoreKey encrypting;
    private final Map<String, StoreKey> keys = new LinkedHashMap<>();

    private EncryptedTokenStore(TokenStore store, StoreKey encrypting, StoreKey... decrypting) {
        this.store = Objects.requireNonNull(store, "store");
        this.encrypting = encrypting;
        add(encrypting);
        for (StoreKey key : decrypting) {
            add(key);
        }
    }

    private void add(StoreKey key) {
        if (keys.put(key.id(), key) != null) {
            throw new IllegalArgumentException("Two store keys have the same name (kid): " + key.id());
        }
    }

    /**
     * A store that encrypts what it keeps in another.
     *
     * @param store where the values go
     * @param encrypting the key for new values; old ones are read with it too
     * @param decrypting more keys to read old values with
     * @return a new store
     * @throws IllegalArgumentException if two keys have the same name
     */
    public static EncryptedTokenStore over(TokenStore store, StoreKey encrypting, StoreKey... decrypting) {
        return new EncryptedTokenStore(store, encrypting, decrypting);
    }

    /**
     * Reads a value.
     *
     * @throws UnreadableTokenException if it cannot be decrypted; the message names its {@code kid}, and nothing else of it
     */
    @Override
    public Optional<String> load(String key) {
        return store.load(key).map(value -> decrypt(key, value));
    }

    @Override
    public boolean save(Lease lease, String value) {
        return store.save(lease, encrypt(lease.key(), value));
    }

    @Override
    public Optional<Lease> lease(String key, Duration duration) {
        return store.lease(key, duration);
    }

    @Override
    public void release(Lease lease) {
        store.release(lease);
    }

    private String encrypt(String key, String value) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(encrypting.id())
                .customParam(STORE_KEY, key)
                .build();
        JWEObject jwe = new JWEObject(header, new Payload(value));
        try {
            jwe.encrypt(new DirectEncrypter(encrypting.bytes()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A256GCM is not to be had", e);
        }
        return jwe.serialize();
    }

    // No cause is kept: what lies beneath may quote the value.
    private String decrypt(String key, String value) {
        JWEObject jwe;
        try {
            jwe = JWEObject.parse(value);
        } catch (ParseException | RuntimeException e) {
            throw new UnreadableTokenException("The store holds something that is not encrypted.", null);
        }
        JWEHeader header = jwe.getHeader();
        String id = header.getKeyID();
        StoreKey known = keys.get(id);
        if (known == null) {
            throw new UnreadableTokenException(
                    "The stored token is encrypted with a key that this process does not have: kid " + printable(id),
                    null);
        }
        if (!header.getEncryptionMethod().equals(EncryptionMethod.A256GCM)
                || !key.equals(header.getCustomParam(STORE_KEY))) {
            throw changed(id);
        }
        try {
            jwe.decrypt(new DirectDecrypter(known.bytes()));
        } catch (JOSEException | RuntimeException e) {
            throw changed(id);
        }
        return jwe.getPayload().toString();
    }

    private static UnreadableTokenException changed(String id) {
        return new UnreadableTokenException(
                "The stored token was changed, or moved here from another store key: kid " + id, null);
    }

    /** Who wrote the unknown name is unknown as well. */
    private static String printable(@Nullable String id) {
        if (id == null) {
            return "none";
        }
        boolean harmless = id.length() <= LONGEST_NAME && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return harmless ? id : "of " + id.length() + " characters";
    }

    @Override
    public String toString() {
        return "EncryptedTokenStore[" + store + ", " + keys.values() + "]";
    }
}
