package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least that verifies at all: one HMAC with a key set up before, hex digits into bytes, a comparison in constant time. */
public class FloorDelivery extends SignedDelivery {
    private static final HexFormat HEX = HexFormat.of();

    private final Mac prototype = mac();
    private byte[] bytes = {};
    private String signature = "";

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
        signature = HEX.formatHex(((Mac) prototype.clone()).doFinal(bytes));
    }

    boolean verify() throws CloneNotSupportedException {
        byte[] expected = ((Mac) prototype.clone()).doFinal(bytes);
        return MessageDigest.isEqual(expected, HEX.parseHex(signature));
    }
}
