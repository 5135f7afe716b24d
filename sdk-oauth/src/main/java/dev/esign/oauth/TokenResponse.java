package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gave (RFC 6749 §5.1). Immutable; {@link #toString()} tells no token.
 *
 * <p>When the token ends is read leniently: from {@code expires_in}, a number of seconds that may come as a string; else
 * from the token's own {@code exp}, if it is a JWT. An {@code expires_in} that is absent, empty, no number, zero or
 * negative (as some servers write for "never") says nothing, and so does one of more than a hundred years: a token whose
 * end nobody told is kept until it is refused.
 */
public final class TokenResponse {
    private final Secret accessToken;
    private final @Nullable Secret refreshToken;
    private final List<String> scopes;
    private final Instant issuedAt;
    private final @Nullable Instant expiresAt;
    private final Map<String, @Nullable Object> extra;

    TokenResponse(
            Secret accessToken,
            @Nullable Secret refreshToken,
            List<String> scopes,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            Map<String, @Nullable Object> extra) {
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.scopes = List.copyOf(scopes);
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.extra = extra;
    }

    /**
     * Reads an answer with a good status.
     *
     * @throws MissingMemberException if it is no token
     */
    static TokenResponse read(Members answer, Instant sentAt) {
        String type = answer.text("token_type");
        if (type != null && !type.equalsIgnoreCase("Bearer")) {
            throw new MissingMemberException(
                    "its token_type is not Bearer (RFC 6750), which is all that this SDK sends");
        }
        Secret token = bearer(answer.text("access_token"));
        String refresh = answer.text("refresh_token");
        Instant end = Lifetime.end(answer.json().path("expires_in"), token, sentAt);
        // Read above, in whatever form; asked for here so that it is no extra.
        answer.text("expires_in");
        return new TokenResponse(
                token,
                refresh == null ? null : Secret.ofText(refresh),
                Scopes.split(answer.text("scope")),
                sentAt,
                end,
                answer.extra());
    }

    private static Secret bearer(@Nullable String token) {
        if (token == null) {
            throw new MissingMemberException("it has no access_token; is this the token endpoint?");
        }
        try {
            return Secret.of(token);
        } catch (IllegalArgumentException e) {
            throw new MissingMemberException("its access_token cannot stand in an HTTP header (RFC 6750 §2.1)");
        }
    }

    /** A refresh that brings no new refresh token leaves the old one in force (RFC 6749 §6). */
    TokenResponse keeping(@Nullable Secret oldRefreshToken) {
        return refreshToken != null || oldRefreshToken == null
                ? this
                : new TokenResponse(accessToken, oldRefreshToken, scopes, issuedAt, expiresAt, extra);
    }

    /**
     * Goes on with tokens that were kept.
     *
     * @param saved what {@link #save()} gave
     * @return the tokens
     * @throws IllegalArgumentException if it was not made by {@code save()}; the message does not repeat it
     */
    public static TokenResponse restore(Secret saved) {
        try {
            return StoredToken.read(saved.reveal()).response();
        } catch (UnreadableTokenException e) {
            throw new IllegalArgumentException("This was not made by TokenResponse.save().");
        }
    }

    /**
     * What the next process needs to act for the user who has just connected
     * ({@link AuthorizationCodeGrant#refreshGrant}). A {@link TokenStore} does not keep this for you: it keeps what was
     * minted since.
     *
     * @return JSON, for {@link #restore}; keep it where secrets are kept
     */
    public Secret save() {
        return Secret.ofText(StoredToken.write(this, ""));
    }

    /**
     * The token for calls.
     *
     * @return the access token
     */
    public Secret accessToken() {
        return accessToken;
    }

    /**
     * The token for new access tokens.
     *
     * @return the refresh token; empty if there is none
     */
    public Optional<Secret> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    /**
     * What the token is good for, in the server's words ({@code scope}).
     *
     * @return the scopes; empty if the server did not say, which means: as asked for (RFC 6749 §5.1)
     */
    public List<String> scopes() {
        return scopes;
    }

    /**
     * When the request left that brought this token; its life is counted from then.
     *
     * @return the time, by this machine's clock
     */
    public Instant issuedAt() {
        return issuedAt;
    }

    /**
     * When the access token ends.
     *
     * @return the time, by this machine's clock; empty if nobody told
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * What else the answer held, an {@code id_token} perhaps. Not verified.
     *
     * @return the other members as plain Java values (String, Number, Boolean, List, Map, null); unmodifiable
     */
    public Map<String, @Nullable Object> extra() {
        return extra;
    }

    @Override
    public String toString() {
        return "TokenResponse[scopes=" + scopes + ", issuedAt=" + issuedAt + ", expiresAt=" + expiresAt
                + ", refreshToken=" + (refreshToken == null ? "none" : "***") + ", extra=" + extra.keySet() + "]";
    }
}
