package dev.esign.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;

/** Which key signs how. */
final class Signers {
    /** In the order of preference. */
    static final List<JWSAlgorithm> KNOWN =
            List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA, JWSAlgorithm.HS256);

    private Signers() {}

    static JWSSigner of(PrivateKey key) throws JOSEException {
        if (key instanceof RSAPrivateKey) {
            return new RSASSASigner(key);
        }
        if (key instanceof ECPrivateKey ec) {
            return new ECDSASigner(ec);
        }
        if (key instanceof EdECPrivateKey && key.getAlgorithm().startsWith("Ed")) {
            return new Ed25519JwsSigner(key);
        }
        throw new JOSEException("No signer for " + key.getAlgorithm());
    }

    /** What a key is used for if nobody says. */
    static JWSAlgorithm usual(JWSSigner signer) throws JOSEException {
        return KNOWN.stream()
                .filter(signer.supportedJWSAlgorithms()::contains)
                .findFirst()
                .orElseThrow(() -> new JOSEException("No algorithm that this SDK knows"));
    }
}
