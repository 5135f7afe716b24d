package dev.esign.oauth;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the processes of a fleet keep their tokens together, so that one mint serves all of them. Values are opaque texts
 * of a few kilobytes that hold secrets: keep them out of logs, and put {@link EncryptedTokenStore} before a store that others
 * can read. Implementations must be thread-safe. All methods throw {@link TokenStoreException} if the store cannot be
 * reached.
 *
 * <p>A lease makes one process at a time the one who mints. It ends by itself, should that process die. Each lease of a key
 * has a higher fencing number than all before it; a value is saved only under the newest lease, so that a process that
 * slept through the end of its lease does not overwrite what its successor saved.
 */
public interface TokenStore {
    /**
     * Reads a value.
     *
     * @param key whose
     * @return what was saved last; empty if nothing was
     */
    Optional<String> load(String key);

    /**
     * Saves a value.
     *
     * @param lease under which it was made
     * @param value what to keep in place of the old one
     * @return false if a newer lease has been given out, and nothing was saved
     */
    boolean save(Lease lease, String value);

    /**
     * Takes the lease of a key.
     *
     * @param key whose
     * @param duration after which it ends by itself; at least a millisecond
     * @return the lease; empty if another holds it
     */
    Optional<Lease> lease(String key, Duration duration);

    /**
     * Gives a lease back. Does nothing if it has ended.
     *
     * @param lease which
     */
    void release(Lease lease);

    /**
     * The right to mint.
     *
     * @param key for what
     * @param fence the fencing number: higher than that of every earlier lease of the key
     */
    record Lease(String key, long fence) {}
}
