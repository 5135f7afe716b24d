package dev.esign.sandbox.oauth;

import dev.esign.sandbox.common.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The codes and tokens that are out. Each method is atomic: of two requests that show the same code or refresh token at the
 * same time, the second counts as a reuse.
 */
final class Ledger {
    private static final Duration CODE_LIFE = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Grant> refreshTokens = new HashMap<>();
    private final Map<String, AccessToken> accessTokens = new HashMap<>();
    /** Codes and refresh tokens that have been used. Whoever shows one again may have stolen it (RFC 9700 §2.1.1, §4.14). */
    private final Map<String, Grant> spent = new HashMap<>();

    private Duration life = Duration.ofHours(1);

    Ledger(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String newCode(Grant grant, String redirectUri, String challenge) {
        String code = Tokens.random();
        codes.put(code, new Code(grant, redirectUri, challenge, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    /** Gives tokens for a code. A refused attempt leaves the code as it was. */
    synchronized IssuedTokens redeem(
            Client client, String given, @Nullable String redirectUri, String verifier, List<String> resources) {
        Code code = codes.get(given);
        if (code == null || !code.grant().isOf(client)) {
            throw unknown(client, given);
        }
        code.check(redirectUri, verifier, clock.instant());
        List<String> narrowed = code.grant().narrowed(resources);
        codes.remove(given);
        spent.put(given, code.grant());
        return issue(client, code.grant(), code.grant().scopes, narrowed);
    }

    /** Gives new tokens for a refresh token, which ends with it. */
    synchronized IssuedTokens refresh(Client client, String given, Parameters form, List<String> resources) {
        Grant grant = refreshTokens.get(given);
        if (grant == null || grant.isRevoked() || !grant.isOf(client)) {
            throw unknown(client, given);
        }
        List<String> scopes = form.scopes(grant.scopes);
        List<String> narrowed = grant.narrowed(resources);
        refreshTokens.remove(given);
        spent.put(given, grant);
        return issue(client, grant, scopes, narrowed);
    }

    /** Gives a client an access token for itself, and no refresh token (RFC 6749 §4.4.3). */
    synchronized IssuedTokens issueToItself(Client client, List<String> scopes, List<String> resources) {
        Grant grant = new Grant(client.id(), client.subject(), scopes, resources);
        return new IssuedTokens(newAccessToken(grant, scopes, resources), null, life, scopes);
    }

    /** Ends an access token, or with a refresh token the whole grant; a token that is not known is ended already (RFC 7009 §2.2). */
    synchronized void revoke(Client client, String token) {
        AccessToken access = accessTokens.get(token);
        Grant grant = access == null ? refreshTokens.get(token) : access.grant;
        if (grant == null) {
            return;
        }
        if (!grant.isOf(client)) {
            throw OAuthError.unauthorizedClient("This token was given to another client.");
        }
        if (access == null) {
            grant.revoke();
        } else {
            accessTokens.remove(token);
        }
    }

    synchronized Optional<Access> find(String token) {
        AccessToken found = accessTokens.get(token);
        if (found == null || found.grant.isRevoked() || !clock.instant().isBefore(found.until)) {
            return Optional.empty();
        }
        Grant grant = found.grant;
        return Optional.of(new Access(grant.clientId, grant.subject, found.scopes, found.resources));
    }

    synchronized void setLife(Duration value) {
        life = value;
    }

    synchronized void forgetAccessTokens() {
        accessTokens.clear();
    }

    synchronized void forgetEverything() {
        codes.clear();
        refreshTokens.clear();
        accessTokens.clear();
        spent.clear();
    }

    synchronized void forget(Client client) {
        codes.values().removeIf(code -> code.grant().isOf(client));
        refreshTokens.values().removeIf(grant -> grant.isOf(client));
        accessTokens.values().removeIf(token -> token.grant.isOf(client));
    }

    private OAuthError unknown(Client client, String given) {
        Grant grant = spent.get(given);
        if (grant != null && grant.isOf(client)) {
            grant.revoke();
        }
        return OAuthError.invalidGrant("This code or refresh token is not known, was used before, or was revoked.");
    }

    private IssuedTokens issue(Client client, Grant grant, List<String> scopes, List<String> resources) {
        String refreshToken = null;
        if (client.metadata().mayUse(ClientMetadata.REFRESH_TOKEN)) {
            refreshToken = Tokens.random();
            refreshTokens.put(refreshToken, grant);
        }
        return new IssuedTokens(newAccessToken(grant, scopes, resources), refreshToken, life, scopes);
    }

    private String newAccessToken(Grant grant, List<String> scopes, List<String> resources) {
        String token = Tokens.random();
        accessTokens.put(
                token, new AccessToken(grant, scopes, resources, clock.instant().plus(life)));
        return token;
    }

    private record AccessToken(Grant grant, List<String> scopes, List<String> resources, Instant until) {}
}
