package dev.esign.sandbox.signicat;

import java.util.List;

/**
 * A client as the dashboard makes it: what a program mints its tokens with. All clients of a sandbox are of one account and
 * see the same documents.
 *
 * @param clientId tells which client it is
 * @param clientSecret proves it; a secret
 * @param scopes what its tokens may be good for
 */
public record Client(String clientId, String clientSecret, List<String> scopes) {
    /**
     * Copies the list.
     *
     * @param clientId tells which client it is
     * @param clientSecret proves it; a secret
     * @param scopes what its tokens may be good for
     */
    public Client {
        scopes = List.copyOf(scopes);
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "Client[clientId=" + clientId + ", scopes=" + scopes + "]";
    }
}
