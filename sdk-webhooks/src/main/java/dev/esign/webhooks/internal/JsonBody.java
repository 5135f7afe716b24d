package dev.esign.webhooks.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body of bounded size and nesting into plain Java values. Of members with one name, the last counts. */
public final class JsonBody {

    private static final int MAX_NESTING = 100;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Object.class);

    private JsonBody() {}

    public static void requireAtMost(int maxSize, byte[] body) {
        if (body.length > maxSize) {
            throw new WebhookRejectedException(
                    Reason.BODY_TOO_LARGE,
                    "The body has %d bytes and the limit is %d. Raise the limit if the provider really sends that much."
                            .formatted(body.length, maxSize));
        }
    }

    public static JsonMembers parse(byte[] body) {
        try {
            if (READER.readValue(body) instanceof Map<?, ?> object) {
                return new JsonMembers(object);
            }
        } catch (JsonProcessingException e) {
            // Neither as text nor as cause: the parser's message quotes the body.
            throw malformed(at(e.getLocation()));
        } catch (IOException | NumberFormatException e) {
            // The latter escapes Jackson for an exponent of eleven digits.
            throw malformed("");
        }
        throw malformed("");
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static WebhookRejectedException malformed(String where) {
        return new WebhookRejectedException(Reason.MALFORMED_BODY, """
                The body is not one JSON object of at most %d levels%s. Check that this URL is given to the provider for its \
                webhooks only.""".formatted(MAX_NESTING, where));
    }
}
