package dev.esign.benchmarks.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.atlas.AtlasWebhooks;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A delivery that somebody sends to learn from the time of the answer. All bodies, and so all signatures, are random. */
final class Suspect {
    static final String OLD_KEY = "the old key";
    static final String NEW_KEY = "the new key";

    private static final WebhookSigner OLD = WebhookSigner.atlas(OLD_KEY);
    private static final WebhookSigner NEW = WebhookSigner.atlas(NEW_KEY);
    private static final int FIRST_DIGIT = "sha256=".length();
    private static final int LAST_DIGIT = FIRST_DIGIT + 63;

    final Map<String, List<String>> headers;
    final byte[] body;

    private Suspect(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /** Wrong in the first of 64 digits, or in the last. */
    static Suspect wrong(boolean last, Random random) {
        Suspect genuine = genuine(true, random);
        List<String> values = Objects.requireNonNull(genuine.headers.get(AtlasWebhooks.SIGNATURE_HEADER));
        StringBuilder signature = new StringBuilder(values.get(0));
        int position = last ? LAST_DIGIT : FIRST_DIGIT;
        int digit = HexFormat.fromHexDigit(signature.charAt(position));
        signature.setCharAt(position, Character.forDigit((digit + 1 + random.nextInt(15)) % 16, 16));
        return new Suspect(Map.of(AtlasWebhooks.SIGNATURE_HEADER, List.of(signature.toString())), genuine.body);
    }

    /** Signed with the old key, or with the new one. */
    static Suspect genuine(boolean recent, Random random) {
        byte[] body = "{\"event\":\"envelope.sent\",\"envelope_id\":\"%016x\"}"
                .formatted(random.nextLong())
                .getBytes(UTF_8);
        return new Suspect((recent ? NEW : OLD).sign(body).headers(), body);
    }
}
