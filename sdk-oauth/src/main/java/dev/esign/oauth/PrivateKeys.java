package dev.esign.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads private keys. No message repeats one. */
final class PrivateKeys {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----");

    private PrivateKeys() {}

    static PrivateKey of(JWK jwk) throws JOSEException {
        PrivateKey key = null;
        if (jwk instanceof RSAKey rsa) {
            key = rsa.toPrivateKey();
        } else if (jwk instanceof ECKey ec) {
            key = ec.toPrivateKey();
        } else if (jwk instanceof OctetKeyPair pair
                && pair.isPrivate()
                && pair.getCurve().equals(Curve.Ed25519)) {
            key = ed25519(pair.getDecodedD());
        }
        if (key == null) {
            throw new JOSEException("No private key");
        }
        return key;
    }

    static PrivateKey ofPem(String pem) {
        Matcher block = PKCS8.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException(
                    "The key has no line -----BEGIN PRIVATE KEY-----: it must be PKCS#8 and not"
                            + " encrypted (openssl pkcs8 -topk8 -nocrypt makes it so).");
        }
        PrivateKey key = null;
        try {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(1)));
            for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
                key = key != null ? key : read(algorithm, spec);
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, without what it quotes.
        }
        if (key == null) {
            throw new IllegalArgumentException("The PEM block holds no private key for RSA, EC or Ed25519.");
        }
        return key;
    }

    private static @Nullable PrivateKey read(String algorithm, PKCS8EncodedKeySpec spec) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException anotherKind) {
            return null;
        }
    }

    private static PrivateKey ed25519(byte[] seed) throws JOSEException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("No Ed25519 key", e);
        }
    }
}
