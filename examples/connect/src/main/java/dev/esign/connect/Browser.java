package dev.esign.connect;

import java.net.URI;

/** Where the user is asked. */
@FunctionalInterface
public interface Browser {
    /**
     * Shows the user a page. Does not wait for an answer, which comes to the redirect URI.
     *
     * @param page the authorization request; it carries the state, so keep it out of logs
     */
    void open(URI page);
}
