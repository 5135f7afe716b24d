package dev.esign.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The key and the self-signed certificate that the sandbox seals with. Immutable; any number of threads may use one. */
public final class SealKeys {
    private static final String ALIAS = "seal";
    private static final X500Name SUBJECT = new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.CN, "esign sandbox \u2013 not a real signature")
            .addRDN(BCStyle.OU, "For tests only, proves nothing")
            .build();
    private static final Duration LIFETIME = Duration.ofDays(3650);
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final int KEY_BITS = 2048;

    private final PrivateKey privateKey;
    private final X509Certificate certificate;

    private SealKeys(PrivateKey privateKey, X509Certificate certificate) {
        this.privateKey = privateKey;
        this.certificate = certificate;
    }

    /**
     * Makes a new key pair (RSA, 2048 bits) and a certificate of ten years that says of itself that it is none to rely on.
     *
     * @return the new keys
     */
    public static SealKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            return new SealKeys(pair.getPrivate(), selfSigned(pair));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("Could not make the sandbox's sealing key", e);
        }
    }

    /**
     * Writes the keys down.
     *
     * @param password protects them
     * @return a PKCS #12 store
     */
    public byte[] toPkcs12(char[] password) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, privateKey, password, new Certificate[] {certificate});
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Could not write the sandbox's sealing key", e);
        }
    }

    /**
     * Reads what {@link #toPkcs12} wrote.
     *
     * @param store the PKCS #12 store
     * @param password what it is protected with
     * @return the same keys
     * @throws IllegalArgumentException if the store cannot be read with this password, or holds other things
     */
    public static SealKeys fromPkcs12(byte[] store, char[] password) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(store), password);
            if (keys.getKey(ALIAS, password) instanceof PrivateKey key
                    && keys.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new SealKeys(key, certificate);
            }
            throw new IllegalArgumentException("The store holds no sealing key");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The store of the sealing key cannot be read with this password", e);
        }
    }

    /**
     * The certificate that seals carry.
     *
     * @return the self-signed certificate
     */
    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    private static X509Certificate selfSigned(KeyPair pair)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                SUBJECT,
                new BigInteger(128, new SecureRandom()),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(LIFETIME)),
                SUBJECT,
                pair.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
