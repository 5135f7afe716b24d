package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The least that verifies at all: one HMAC with a key set up before, and a comparison in constant time. The signature is bytes
 * beforehand, which spares the floor the decoding that ours does and so makes it harder to come near, not easier.
 */
public class FloorDelivery extends SignedDelivery {
    private final Mac prototype = mac();
    private byte[] bytes = {};
    private byte[] signature = {};

    private static Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void sign(int size) throws CloneNotSupportedException {
        bytes = Bodies.atlas(size).getBytes(UTF_8);
        signature = ((Mac) prototype.clone()).doFinal(bytes);
    }

    boolean verify() throws CloneNotSupportedException {
        return MessageDigest.isEqual(((Mac) prototype.clone()).doFinal(bytes), signature);
    }
}
