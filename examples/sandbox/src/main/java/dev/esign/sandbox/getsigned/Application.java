package dev.esign.sandbox.getsigned;

/**
 * An application as GetSigned's console makes it: what a program mints its tokens with.
 *
 * @param clientId tells which application it is
 * @param clientSecret proves it; a secret
 */
public record Application(String clientId, String clientSecret) {
    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "Application[clientId=" + clientId + "]";
    }
}
