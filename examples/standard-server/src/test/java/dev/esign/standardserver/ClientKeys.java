package dev.esign.standardserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;

/** The keys of clients that sign, and strangers' keys that go by the same names. */
final class ClientKeys {
    static final JWK RSA = rsa();
    static final JWK EC = ec();
    static final JWK STRANGE_RSA = rsa();
    static final JWK STRANGE_EC = ec();

    private ClientKeys() {}

    /** What the server reads at {@link SpringServer#CLIENT_KEYS}. */
    static String publicJson() {
        return new JWKSet(List.of(RSA, EC)).toString(true);
    }

    private static JWK rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("client-rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("RSA keys can be made", e);
        }
    }

    private static JWK ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("client-ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("EC keys can be made", e);
        }
    }
}
