package dev.esign.sandbox.xodo;

/**
 * An app as Xodo Sign's Developer page registers it (Xodo wire sheet §1.1).
 *
 * @param clientId tells which app it is
 * @param clientSecret proves it; a secret
 */
public record OAuthApp(String clientId, String clientSecret) {
    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "OAuthApp[clientId=" + clientId + "]";
    }
}
