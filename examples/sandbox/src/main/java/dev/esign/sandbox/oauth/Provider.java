package dev.esign.sandbox.oauth;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What an authorization server has to know of the provider that it serves. Safe for any number of threads. */
public interface Provider {
    /**
     * Where the provider, and so the authorization server, is reached.
     *
     * @return the root, with a slash at its end; known once the server runs
     */
    URI origin();

    /**
     * The protected resources, as paths below the origin; the empty path is the provider as a whole.
     *
     * @return the paths, the one that clients should connect to first
     */
    List<String> resources();

    /**
     * What a client may ask for.
     *
     * @return the scopes; a client that asks for none gets all of its own
     */
    List<String> scopes();

    /**
     * Checks what a user has typed on the login page.
     *
     * @param login the login name
     * @param password the password
     * @return whom tokens will stand for, or empty if nobody has this name and password
     */
    Optional<String> signIn(String login, String password);

    /**
     * Checks the initial access token of a registration (RFC 7591 §3).
     *
     * @param token what was sent as bearer
     * @return whom the client's own tokens will stand for, or empty if the token is not known
     */
    Optional<String> registrant(String token);

    /**
     * Answers with a page in the provider's dress.
     *
     * @param request the request to answer
     * @param status the HTTP status
     * @param title the title, not yet escaped
     * @param content the content, as HTML
     */
    void show(Context request, int status, String title, String content);
}
