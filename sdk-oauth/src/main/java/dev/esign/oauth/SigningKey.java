package dev.esign.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.esign.Secret;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's private key for {@code private_key_jwt} (RFC 7523 §2.2). Immutable and thread-safe; never prints the key.
 *
 * <p>The algorithm is the one that the JWK names ({@code alg}), else RS256 for an RSA key, ES256 for one on the curve
 * P-256, and EdDSA for Ed25519; {@link #withAlgorithm} makes RS256 a PS256. A {@code kid} goes into the JWT's header.
 */
public final class SigningKey {
    private static final int LEAST_SECRET_BYTES = 32;

    private final JWSSigner signer;
    private final JWSAlgorithm algorithm;
    private final @Nullable String keyId;
    private final @Nullable String thumbprint;
    private final @Nullable Date end;
    private final List<Secret> secrets;

    private SigningKey(
            JWSSigner signer,
            JWSAlgorithm algorithm,
            @Nullable String keyId,
            @Nullable String thumbprint,
            @Nullable Date end,
            List<Secret> secrets) {
        this.signer = signer;
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.thumbprint = thumbprint;
        this.end = end;
        this.secrets = secrets;
        checkAlgorithm(algorithm);
    }

    /**
     * Reads a private key from a JWK (RFC 7517). If the JWK says when it expires ({@code exp}), it is not used from then on.
     *
     * @param jwk the JSON of one private key: RSA, EC on P-256, or OKP on Ed25519
     * @return the key
     * @throws IllegalArgumentException if it is no such key; the message does not repeat it
     */
    public static SigningKey fromJwk(String jwk) {
        try {
            JWK key = JWK.parse(jwk);
            JWSSigner signer = Signers.of(PrivateKeys.of(key));
            JWSAlgorithm algorithm = key.getAlgorithm() == null
                    ? Signers.usual(signer)
                    : JWSAlgorithm.parse(key.getAlgorithm().getName());
            return new SigningKey(
                    signer,
                    algorithm,
                    key.getKeyID(),
                    key.computeThumbprint().toString(),
                    key.getExpirationTime(),
                    List.of());
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException(
                    "The key is not the JSON of one private key (RFC 7517):" + " RSA, EC on P-256, or OKP on Ed25519.");
        }
    }

    /**
     * Reads a private key from PEM (RFC 7468 §10).
     *
     * @param pem the text from {@code -----BEGIN PRIVATE KEY-----} to {@code -----END PRIVATE KEY-----}: PKCS#8, not
     *     encrypted
     * @return the key
     * @throws IllegalArgumentException if it is no such key; the message does not repeat it
     */
    public static SigningKey fromPem(String pem) {
        try {
            JWSSigner signer = Signers.of(PrivateKeys.ofPem(pem));
            return new SigningKey(signer, Signers.usual(signer), null, null, null, List.of());
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The key is of a kind that this SDK does not sign with:"
                    + " it must be RSA, EC on P-256, or Ed25519.");
        }
    }

    static SigningKey ofSecret(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("A client secret for HS256 has 32 bytes or more (RFC 7518 §3.2).");
        }
        try {
            return new SigningKey(
                    new MACSigner(bytes), JWSAlgorithm.HS256, null, null, null, List.of(Secret.ofText(secret)));
        } catch (JOSEException e) {
            throw new IllegalStateException("HS256 is not to be had", e);
        }
    }

    /**
     * Names the key, so that the server knows which of the client's keys it is.
     *
     * @param id the {@code kid} under which its public half is registered
     * @return a copy
     */
    public SigningKey withKeyId(String id) {
        return new SigningKey(signer, algorithm, id, thumbprint, end, secrets);
    }

    /**
     * Sets the algorithm.
     *
     * @param name {@code RS256} or {@code PS256} for an RSA key; the others have but one
     * @return a copy
     * @throws IllegalArgumentException if the key is not made for it
     */
    public SigningKey withAlgorithm(String name) {
        return new SigningKey(signer, JWSAlgorithm.parse(name), keyId, thumbprint, end, secrets);
    }

    /**
     * What names the key for everybody: the SHA-256 of its public half (RFC 7638). Many servers show it as the key's id.
     *
     * @return the thumbprint in base64url; empty for a key from PEM, which need not hold the public half
     */
    public Optional<String> thumbprint() {
        return Optional.ofNullable(thumbprint);
    }

    /** Signs; refuses an expired key before anything is sent. */
    String sign(JWTClaimsSet claims, Instant now) {
        if (end != null && !now.isBefore(end.toInstant())) {
            String message = "The client's assertion key expired on " + end.toInstant()
                    + ": register a new one and give it to the client authentication.";
            throw new InvalidClientException(TokenError.found("invalid_client", message), null);
        }
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The client's key cannot sign with " + algorithm + ".", e);
        }
        return jwt.serialize();
    }

    List<Secret> secrets() {
        return secrets;
    }

    private void checkAlgorithm(JWSAlgorithm wanted) {
        if (!signer.supportedJWSAlgorithms().contains(wanted) || !Signers.KNOWN.contains(wanted)) {
            throw new IllegalArgumentException("This key does not sign with " + wanted + ".");
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + (keyId == null ? "" : ", " + keyId) + "]";
    }
}
