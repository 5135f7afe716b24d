package dev.esign.oauth;

import dev.esign.EsignException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is no token. The subclasses tell the errors of RFC 6749 §5.2 (and {@code invalid_target}, RFC 8707 §2) apart;
 * {@link TokenUnavailableException} passes by itself, {@link MalformedTokenResponseException} is a server that is none. An
 * error code that no RFC names is a {@code TokenException} itself. Beneath it, as cause, is what happened on the wire.
 */
public class TokenException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final TokenError error;

    TokenException(TokenError error, @Nullable Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    /** The exception for an error code. */
    static TokenException of(TokenError error, @Nullable Throwable cause) {
        return switch (String.valueOf(error.code())) {
            case "invalid_request" -> new InvalidTokenRequestException(error, cause);
            case "invalid_client" -> new InvalidClientException(error, cause);
            case "invalid_grant" -> new InvalidGrantException(error, cause);
            case "unauthorized_client" -> new UnauthorizedClientException(error, cause);
            case "unsupported_grant_type" -> new UnsupportedGrantTypeException(error, cause);
            case "invalid_scope" -> new InvalidScopeException(error, cause);
            case "invalid_target" -> new InvalidTargetException(error, cause);
            case "server_error", "temporarily_unavailable" -> new TokenUnavailableException(error, cause);
            default -> new TokenException(error, cause);
        };
    }

    /** The same for another caller, who gets a stack trace of his own. */
    TokenException again() {
        return of(error, this);
    }

    /** Whether asking again soon may bring a token. */
    boolean passes() {
        return false;
    }

    /**
     * The error code, as it stands in the answer (RFC 6749 §5.2).
     *
     * @return the code; empty if there was no answer, or it had none
     */
    public Optional<String> error() {
        return Optional.ofNullable(error.code());
    }

    /**
     * The server's own words ({@code error_description}).
     *
     * @return the text; empty if there was none
     */
    public Optional<String> errorDescription() {
        return Optional.ofNullable(error.description());
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status; 0 if there was no answer
     */
    public int status() {
        return error.status();
    }

    /**
     * How long the server asked to wait before the next request ({@code Retry-After}).
     *
     * @return the wait; empty if it asked for none
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(error.retryAfter());
    }

    TokenError details() {
        return error;
    }
}
