package dev.esign.oauth;

import dev.esign.EsignException;
import org.jspecify.annotations.Nullable;

/**
 * An authorization server or a protected resource cannot be used by what it publishes of itself: it publishes nothing,
 * speaks for somebody else, or lacks what is needed. The message says what to do. A server that cannot be reached is a
 * {@link dev.esign.CallException} instead.
 */
public final class DiscoveryException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DiscoveryException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    DiscoveryException(Reason reason, String message) {
        this(reason, message, null);
    }

    /**
     * What is wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong. */
    public enum Reason {
        /** None of the well-known addresses has metadata. */
        NOT_FOUND,
        /** The metadata is another issuer's, be it by a slash (RFC 8414 §3.3). */
        ISSUER_MISMATCH,
        /** The metadata is another resource's (RFC 9728 §3.3). */
        RESOURCE_MISMATCH,
        /** The resource names no authorization server. */
        NO_AUTHORIZATION_SERVER,
        /** The server does not offer what was asked for. */
        MISSING_ENDPOINT,
        /** A published address is no URL, or one that secrets may not be sent to. */
        UNSAFE_ENDPOINT,
        /** The server supports PKCE, but not with S256, the one method that protects. */
        PKCE_UNSUPPORTED
    }
}
