package dev.esign;

import java.time.Duration;

/** A fixed API key, sent as bearer token. Immutable and thread-safe; never prints the key. */
public final class ApiKey implements Credential {
    private final Secret key;

    private ApiKey(Secret key) {
        this.key = key;
    }

    /**
     * Wraps a key.
     *
     * @param key the key as the provider's dashboard shows it
     * @return the credential
     * @throws IllegalArgumentException if the key is blank or cannot stand in a header; the message does not repeat it
     */
    public static ApiKey of(String key) {
        return new ApiKey(Secret.of(key));
    }

    @Override
    public Secret token(Duration patience) {
        return key;
    }

    @Override
    public String toString() {
        return "ApiKey[***]";
    }
}
