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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a signer brings back to the sender's site: a JWT signed with HS384 by a key that only Signicat has, so that the sender
 * asks Signicat about it (Signicat wire sheet §3.3). Safe for any number of threads.
 */
final class RedirectTokens {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String EXPIRES = "Expires";

    private final byte[] key;
    private final Clock clock;
    private final String accountId;

    RedirectTokens(String key, Clock clock, String accountId) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.accountId = accountId;
    }

    String mint(Document document, Signer signer) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .claim("AccountId", accountId)
                .claim("DocumentId", document.id)
                .claim("ExternalId", document.externalId)
                .claim("SignerId", signer.id)
                .claim("ExternalSignerId", signer.externalId())
                .claim(EXPIRES, clock.instant().plus(LIFE).toString());
        if (signer.signature != null) {
            claims.claim("SignSuccess", success(signer.signature));
        }
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS384), claims.build());
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, Object> success(DocumentSignature signature) {
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("SignatureMethodUniqueId", signature.signatureMethodUniqueId());
        success.put("FullName", signature.fullName());
        success.put("DateOfBirth", signature.dateOfBirth());
        success.put("SignatureMethod", signature.signatureMethod());
        success.put("SignedTime", signature.signedTime().toString());
        return success;
    }

    Map<String, Object> validate(String token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("valid", false);
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.verify(new MACVerifier(key))) {
                answer.put("error", "The signature of the token is not valid");
                return answer;
            }
            Map<String, Object> payload = jwt.getJWTClaimsSet().getClaims();
            String expires = String.valueOf(payload.get(EXPIRES));
            boolean valid = clock.instant().isBefore(Instant.parse(expires));
            answer.put("valid", valid);
            answer.put("expires", expires);
            answer.put("payload", payload);
            if (!valid) {
                answer.put("error", "The token has expired");
            }
        } catch (ParseException | JOSEException e) {
            answer.put("error", "This is not a token of Signicat's");
        }
        return answer;
    }
}
