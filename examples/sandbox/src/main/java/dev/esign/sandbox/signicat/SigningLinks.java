package dev.esign.sandbox.signicat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The links that let a signer in: a JWT that is bound to one signer and one document (Signicat wire sheet §3.1). The same
 * signer has the same link each time; the document and {@code signUrlExpires} tell whether it still works. Safe for any
 * number of threads.
 */
final class SigningLinks {
    private static final String DOCUMENT = "doc";

    private final byte[] key;
    private final Clock clock;

    SigningLinks(String key, Clock clock) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    String path(Document document, Signer signer) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(signer.id)
                .claim(DOCUMENT, document.id)
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "/start?jwt=" + token.serialize();
    }

    /** Who comes with this token, and to which document. */
    Visit open(Tx tx, @Nullable String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token == null ? "" : token);
            if (!jwt.verify(new MACVerifier(key))) {
                throw invalid();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Document document =
                    tx.documents.find(claims.getStringClaim(DOCUMENT)).orElseThrow(SigningLinks::invalid);
            Signer signer = document.signer(claims.getSubject());
            requireInTime(signer);
            return new Visit(document, signer);
        } catch (ParseException | JOSEException e) {
            throw invalid();
        }
    }

    private void requireInTime(Signer signer) {
        String expires = signer.given.path("signUrlExpires").asText("");
        Instant end =
                expires.isEmpty() ? Instant.MAX : OffsetDateTime.parse(expires).toInstant();
        if (!clock.instant().isBefore(end)) {
            throw Problem.unauthorized("The time of this signing link is over");
        }
    }

    private static Problem invalid() {
        return Problem.unauthorized("This signing link is not valid");
    }

    /** A signer at their document. Belongs to one transaction. */
    record Visit(Document document, Signer signer) {}
}
