package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.atlas.AtlasWebhooks;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies as one should not: it stops at the first byte that differs, and at the first key that fits. */
final class LeakyVerifier {
    private final List<Mac> keys;

    LeakyVerifier(String... keys) {
        this.keys = Arrays.stream(keys).map(LeakyVerifier::mac).toList();
    }

    private static Mac mac(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void verify(Map<String, List<String>> headers, byte[] body) {
        String header = headers.getOrDefault(AtlasWebhooks.SIGNATURE_HEADER, List.of("sha256="))
                .get(0);
        byte[] claimed = HexFormat.of().parseHex(header.substring("sha256=".length()));
        for (Mac key : keys) {
            if (equal(key.doFinal(body), claimed)) {
                return;
            }
        }
        throw new WebhookRejectedException(
                Reason.SIGNATURE_MISMATCH,
                "The %s header fits under none of %d keys.".formatted(AtlasWebhooks.SIGNATURE_HEADER, keys.size()));
    }

    private static boolean equal(byte[] expected, byte[] claimed) {
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != claimed[i]) {
                return false;
            }
        }
        return true;
    }
}
