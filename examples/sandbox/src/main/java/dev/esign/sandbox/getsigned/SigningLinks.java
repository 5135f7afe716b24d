package dev.esign.sandbox.getsigned;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The links that let a signer in: a JWT that is bound to one signer and one envelope (GetSigned wire sheet §3.5). It ends with
 * its envelope, whose state tells whether the link still works. Safe for any number of threads.
 */
final class SigningLinks {
    private static final String ENVELOPE = "env";
    private static final Pattern TOKEN = Pattern.compile("(?<=^/sign/|^/v1/signing/)[^/]+");

    private final byte[] key;

    SigningLinks(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    String path(Envelope envelope, Signer signer) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(signer.id)
                .claim(ENVELOPE, envelope.id)
                .expirationTime(Date.from(Objects.requireNonNull(envelope.expiresAt)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "/sign/" + token.serialize();
    }

    /** The path without the token, if it holds one. */
    static String mask(String path) {
        return TOKEN.matcher(path).replaceFirst("*");
    }

    /** Who comes with this token, and to which envelope. */
    Visit open(Tx tx, String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new MACVerifier(key))) {
                throw Problem.unauthorized("This signing link is not valid");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Envelope envelope =
                    tx.envelopes.find(claims.getStringClaim(ENVELOPE)).orElseThrow();
            return new Visit(envelope, envelope.signer(claims.getSubject()));
        } catch (ParseException | JOSEException e) {
            throw Problem.unauthorized("This signing link is not valid");
        }
    }

    /** A signer at their envelope. Belongs to one transaction. */
    record Visit(Envelope envelope, Signer signer) {}
}
