package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.CallbackException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One question to one user, who answers in a browser (RFC 6749 §4.1.1). It remembers the state, the PKCE verifier and the
 * issuer, and takes one answer. Keep it in the user's own session: that a callback comes back to the session that asked is
 * what the state is for. Thread-safe; never prints a secret.
 */
public final class AuthorizationRequest {
    /** Of 32 bytes in base64url: the state, the verifier, and the grant's fingerprint. */
    private static final int LENGTH = 43;

    private final AuthorizationCodeGrant grant;
    private final Secret state;
    private final Pkce pkce;
    private final AtomicBoolean answered = new AtomicBoolean();

    AuthorizationRequest(AuthorizationCodeGrant grant, Secret state, Pkce pkce) {
        this.grant = grant;
        this.state = state;
        this.pkce = pkce;
    }

    static AuthorizationRequest restore(AuthorizationCodeGrant grant, Secret saved) {
        String text = saved.reveal();
        if (text.length() != 3 * LENGTH) {
            throw new IllegalArgumentException("This was not made by AuthorizationRequest.save().");
        }
        if (!text.substring(2 * LENGTH).equals(grant.fingerprint())) {
            throw new IllegalArgumentException("This was saved for another grant: its server, client or redirect URI is"
                    + " not this one's. Restore it with the grant that asked.");
        }
        return new AuthorizationRequest(
                grant, Secret.of(text.substring(0, LENGTH)), new Pkce(Secret.of(text.substring(LENGTH, 2 * LENGTH))));
    }

    /**
     * Where to send the user's browser.
     *
     * @return the authorization endpoint with the whole request in its query; it carries the state, so keep it out of logs
     */
    public URI uri() {
        return grant.uri(state, pkce);
    }

    /**
     * What another process needs to take the callback: in a fleet, the next request of a browser may reach another machine.
     * Keep it in the user's session, or in an encrypted cookie. Of requests that were restored more than once, each takes
     * one answer; that a code is good only once is then the server's to see to (RFC 6749 §4.1.2).
     *
     * @return the state, the PKCE verifier, and a fingerprint of the grant, by which {@link AuthorizationCodeGrant#restore}
     *     knows its own: a code of one server must not go to another (RFC 9700 §4.4)
     */
    public Secret save() {
        return Secret.of(state.reveal() + pkce.verifier().reveal() + grant.fingerprint());
    }

    /**
     * Takes the answer.
     *
     * @param callback the URI at which the user's browser came back; only its query is looked at
     * @return the user's yes or no
     * @throws CallbackException if it is not the answer to this request, or not one that can be trusted. After a
     *     {@code STATE_MISMATCH} the right one can still come, so that a stranger cannot cancel it
     */
    public AuthorizationResult callback(URI callback) {
        CallbackQuery query = new CallbackQuery(callback);
        // The state first: who does not know it learns nothing else, and changes nothing.
        if (query.all("state").isEmpty() || !query.all("state").stream().allMatch(this::isState)) {
            throw new CallbackException(
                    Reason.STATE_MISMATCH,
                    "The callback's state is not this request's. Did it come back to another session, or from a stranger?");
        }
        if (answered.getAndSet(true)) {
            throw new CallbackException(
                    Reason.REPLAYED, "This request has been answered before. To ask again, make a new one.");
        }
        if (!query.isReadable()) {
            throw new CallbackException(Reason.MALFORMED, "The callback's query is not form-encoded.");
        }
        query.one("state");
        checkIssuer(query.one("iss"));
        return result(query);
    }

    private boolean isState(String candidate) {
        return !candidate.isBlank() && state.equals(Secret.ofText(candidate));
    }

    private void checkIssuer(@Nullable String told) {
        String issuer = grant.issuer();
        if (issuer == null) {
            return;
        }
        if (told == null) {
            if (grant.issuerIsPromised()) {
                throw new CallbackException(
                        Reason.ISSUER_MISSING,
                        "The callback does not say who sends it, although " + issuer + " promises so (RFC 9207 §2.4).");
            }
        } else if (!Secret.ofText(issuer).equals(Secret.ofText(told))) {
            throw new CallbackException(
                    Reason.ISSUER_MISMATCH, "The callback is from another server than " + issuer + " (RFC 9207 §2.4).");
        }
    }

    private AuthorizationResult result(CallbackQuery query) {
        String code = query.one("code");
        String error = query.one("error");
        if (code != null && error != null) {
            throw new CallbackException(Reason.AMBIGUOUS, "The callback has a code and an error beside it.");
        }
        if (code != null) {
            return new Granted(grant.tokenRequest(Secret.ofText(code), state, pkce));
        }
        if (error != null) {
            return new Refused(error, query.one("error_description"), page(query.one("error_uri")));
        }
        if (query.hasOnly("state", "iss")) {
            return new Refused("access_denied", null, null);
        }
        throw new CallbackException(Reason.MALFORMED, "The callback has neither a code nor an error.");
    }

    private static @Nullable URI page(@Nullable String uri) {
        try {
            return uri == null ? null : new URI(uri);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "AuthorizationRequest[" + grant + "]";
    }
}
