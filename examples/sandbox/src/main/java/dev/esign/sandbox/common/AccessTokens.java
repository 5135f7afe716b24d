package dev.esign.sandbox.common;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Mints and checks access tokens: JWTs signed with HS256 (GetSigned wire sheet §1.3, Signicat wire sheet §1.2). The key is
 * made anew at each start, so no token outlives its sandbox. Safe for any number of threads.
 */
public final class AccessTokens {
    private static final String NUMBER = "num";
    private static final String SCOPE = "scope";

    private final Clock clock;
    private final AtomicLong minted = new AtomicLong();
    private volatile byte[] key = newKey();
    private volatile Duration life = Duration.ofHours(1);
    private volatile Duration ahead = Duration.ZERO;
    private volatile long expired;

    /**
     * Makes a mint whose tokens live one hour.
     *
     * @param clock what the time is
     */
    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * How long a token lives that is minted now.
     *
     * @return its life
     */
    public Duration life() {
        return life;
    }

    /**
     * How long tokens live from now on.
     *
     * @param newLife their life
     */
    public void live(Duration newLife) {
        life = newLife;
    }

    /**
     * Sets the mint's own clock wrong.
     *
     * @param difference how far it is ahead; negative is behind
     */
    public void goAhead(Duration difference) {
        ahead = difference;
    }

    /** Nothing that was minted so far is good any more, as if its time were over. */
    public void expireAll() {
        expired = minted.get();
    }

    /** Nothing that was minted so far is known any more. */
    public void revokeAll() {
        key = newKey();
    }

    /**
     * Mints a token.
     *
     * @param grant who gets it, and what for
     * @return the token, a secret
     */
    public String mint(Grant grant) {
        Instant now = now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(grant.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(Tokens.random())
                .claim(NUMBER, minted.incrementAndGet())
                .claim(SCOPE, grant.scopes())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /**
     * Reads a token that is good.
     *
     * @param token what a caller sent
     * @param refusal makes what is thrown of what is wrong with it
     * @return who got it, and what for
     */
    public Grant check(String token, Function<String, ? extends RuntimeException> refusal) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new MACVerifier(key))) {
                throw refusal.apply("This access token is not known");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean over = !now().isBefore(claims.getExpirationTime().toInstant());
            if (over || claims.getLongClaim(NUMBER) <= expired) {
                throw refusal.apply("This access token has expired");
            }
            return new Grant(claims.getSubject(), claims.getStringListClaim(SCOPE));
        } catch (ParseException | JOSEException e) {
            throw refusal.apply("This is not an access token");
        }
    }

    private Instant now() {
        return clock.instant().plus(ahead);
    }

    private static byte[] newKey() {
        return Tokens.random().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What a token says.
     *
     * @param clientId who got it
     * @param scopes what it is good for; empty where a provider knows no scopes
     */
    public record Grant(String clientId, List<String> scopes) {
        /**
         * Copies the list.
         *
         * @param clientId who got it
         * @param scopes what it is good for; empty where a provider knows no scopes
         */
        public Grant {
            scopes = List.copyOf(scopes);
        }
    }
}
