package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client acts for a user who has connected (RFC 6749 §6). A server that rotates refresh tokens gives a new one with
 * each access token; the {@link TokenSource} goes on with the newest, and a {@link TokenStore} keeps it over restarts. What it
 * keeps belongs to the refresh token that this grant was made from: give every process, and the next start, that same one; when
 * the user has connected again, what was stored before is not used any more.
 * Immutable and thread-safe; the {@code with…} methods are copies.
 */
public final class RefreshTokenGrant extends Grant {
    private final @Nullable Secret refreshToken;
    private final @Nullable TokenResponse initial;
    private final Parameters parameters;

    private RefreshTokenGrant(
            URI tokenEndpoint,
            ClientAuthentication authentication,
            @Nullable Secret refreshToken,
            @Nullable TokenResponse initial,
            Parameters parameters) {
        super(tokenEndpoint, authentication);
        this.refreshToken = refreshToken;
        this.initial = initial;
        this.parameters = parameters;
    }

    /**
     * Goes on from a refresh token that was kept.
     *
     * @param tokenEndpoint where tokens come from: {@code https}, or {@code http} on a loopback host
     * @param authentication who the client is, and how it shows that
     * @param refreshToken the newest that the server gave
     * @return the grant
     * @throws IllegalArgumentException if the endpoint is another kind of URL
     */
    public static RefreshTokenGrant of(URI tokenEndpoint, ClientAuthentication authentication, Secret refreshToken) {
        return new RefreshTokenGrant(tokenEndpoint, authentication, refreshToken, null, Parameters.NONE);
    }

    /**
     * Goes on from what the server gave for an authorization code. If that has no refresh token, its access token is used
     * until it ends or is refused, and then {@link InvalidGrantException} says that the user must connect again; nothing is
     * asked of the server for it.
     *
     * @param tokenEndpoint where tokens come from: {@code https}, or {@code http} on a loopback host
     * @param authentication who the client is, and how it shows that
     * @param tokens what the server gave
     * @return the grant
     * @throws IllegalArgumentException if the endpoint is another kind of URL
     */
    public static RefreshTokenGrant of(URI tokenEndpoint, ClientAuthentication authentication, TokenResponse tokens) {
        return new RefreshTokenGrant(
                tokenEndpoint, authentication, tokens.refreshToken().orElse(null), tokens, Parameters.NONE);
    }

    /**
     * Asks for fewer scopes than the user gave (RFC 6749 §6).
     *
     * @param scopes each by itself; default none, which means all of them
     * @return a copy
     * @throws IllegalArgumentException if one has a space or another character that no scope has
     */
    public RefreshTokenGrant withScopes(String... scopes) {
        return with(parameters.withScopes(scopes));
    }

    /**
     * Asks for a token for one more resource (RFC 8707 §2).
     *
     * @param resource an absolute URI without a fragment
     * @return a copy
     * @throws IllegalArgumentException if it is another kind of URI
     */
    public RefreshTokenGrant withResource(URI resource) {
        return with(parameters.withResource(resource));
    }

    /**
     * Says something more, in the server's words.
     *
     * @param name the parameter's name
     * @param value its value; no secret, for it is not kept out of messages
     * @return a copy
     * @throws IllegalArgumentException if this SDK sets the parameter itself
     */
    public RefreshTokenGrant withParameter(String name, String value) {
        return with(parameters.withParameter(name, value));
    }

    private RefreshTokenGrant with(Parameters changed) {
        return new RefreshTokenGrant(tokenEndpoint(), clientAuthentication(), refreshToken, initial, changed);
    }

    @Override
    ClientForm nextRequest(@Nullable Secret newestRefreshToken) {
        if (newestRefreshToken == null) {
            String message =
                    "The access token has ended or was refused, and the server gave no refresh token: the user must connect again.";
            throw new InvalidGrantException(TokenError.found("invalid_grant", message), null);
        }
        return new ClientForm(
                tokenEndpoint(),
                clientAuthentication(),
                parameters.after(
                        new Part("grant_type", "refresh_token"),
                        new Part("refresh_token", newestRefreshToken.reveal())),
                List.of(newestRefreshToken));
    }

    @Override
    Optional<Secret> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    @Override
    Optional<TokenResponse> initial() {
        return Optional.ofNullable(initial);
    }

    @Override
    public String toString() {
        return "RefreshTokenGrant[" + tokenEndpoint() + ", " + clientAuthentication() + "]";
    }
}
