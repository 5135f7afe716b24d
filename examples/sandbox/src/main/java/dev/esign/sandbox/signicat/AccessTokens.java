package dev.esign.sandbox.signicat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.esign.sandbox.common.Tokens;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Mints and checks access tokens, which look like JWTs and here are some (Signicat wire sheet §1.2). The key is made anew at
 * each start, so no token outlives its sandbox. Safe for any number of threads.
 */
final class AccessTokens {
    private static final String NUMBER = "num";
    private static final String SCOPE = "scope";

    private final byte[] key = Tokens.random().getBytes(StandardCharsets.US_ASCII);
    private final Clock clock;
    private final AtomicLong minted = new AtomicLong();
    private volatile Duration life = Duration.ofHours(1);
    private volatile long expired;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    Duration life() {
        return life;
    }

    void live(Duration newLife) {
        life = newLife;
    }

    /** Nothing that was minted so far is good any more, as if its time were over. */
    void expireAll() {
        expired = minted.get();
    }

    String mint(String clientId, List<String> scopes) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(clientId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(Tokens.random())
                .claim(NUMBER, minted.incrementAndGet())
                .claim(SCOPE, scopes)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Gives the scopes of a token that is good. */
    List<String> check(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new MACVerifier(key))) {
                throw Problem.unauthorized("This access token is not known");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean over = !clock.instant().isBefore(claims.getExpirationTime().toInstant());
            if (over || claims.getLongClaim(NUMBER) <= expired) {
                throw Problem.unauthorized("This access token has expired");
            }
            return claims.getStringListClaim(SCOPE);
        } catch (ParseException | JOSEException e) {
            throw Problem.unauthorized("This is not an access token");
        }
    }
}
