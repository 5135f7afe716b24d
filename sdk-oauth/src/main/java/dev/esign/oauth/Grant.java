package dev.esign.oauth;

import dev.esign.Secret;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to get tokens again and again (RFC 6749 §1.3), which a {@link TokenSource} can live on. Immutable and thread-safe.
 */
public abstract sealed class Grant permits ClientCredentialsGrant, RefreshTokenGrant {
    private final URI tokenEndpoint;
    private final ClientAuthentication clientAuthentication;

    Grant(URI tokenEndpoint, ClientAuthentication clientAuthentication) {
        this.tokenEndpoint = Endpoints.checked("token endpoint", tokenEndpoint);
        this.clientAuthentication = clientAuthentication;
    }

    /**
     * Where tokens come from.
     *
     * @return the token endpoint (RFC 6749 §3.2)
     */
    public final URI tokenEndpoint() {
        return tokenEndpoint;
    }

    /**
     * How the client shows who it is.
     *
     * @return the client authentication (RFC 6749 §2.3)
     */
    public final ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    /** What the next token request says, given the newest refresh token that the server gave. */
    abstract ClientForm nextRequest(@Nullable Secret newestRefreshToken);

    /**
     * What the stored tokens of this grant have in common: those of a user who has connected again since, with another
     * account perhaps, are others.
     */
    final String lineage() {
        return refreshToken().map(token -> Sha256.base64Url(token.reveal())).orElse("");
    }

    /** The refresh token that it was made from. */
    Optional<Secret> refreshToken() {
        return Optional.empty();
    }

    /** What the server gave before the first request, if the user has just connected. */
    Optional<TokenResponse> initial() {
        return Optional.empty();
    }
}
