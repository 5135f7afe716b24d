package dev.esign.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.esign.webhooks.WebhookRejectedException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Xodo's {@code event_hash}: the HMAC-SHA256 of the event's time, in decimal, and its type, one right after the other (Xodo wire
 * sheet §5.3).
 *
 * <p>A type that begins with a digit is no type: with nothing between the two, digits could otherwise be moved from the time to
 * the type, and a recorded hash would fit a time that never was.
 */
public final class XodoHash {

    static final String MEMBER = "event_hash";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TYPE = Pattern.compile("[^0-9].*", Pattern.DOTALL);
    private static final JsonMapper WRITER = new JsonMapper();

    private XodoHash() {}

    /** The body with its hash in it, in place of any that it had. */
    public static byte[] sign(HmacKey key, byte[] body) {
        JsonMembers members = parse(body);
        byte[] message = message(members);
        if (message == null) {
            throw new IllegalArgumentException("""
                    The body needs an event_time in whole seconds, and an event_type that does not begin with a digit: these are \
                    what Xodo signs.""");
        }
        Map<String, @Nullable Object> signed = new LinkedHashMap<>(members.rest());
        signed.put(MEMBER, HexFormat.of().formatHex(key.sign(message)));
        try {
            return WRITER.writeValueAsBytes(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values can always be written as JSON.", e);
        }
    }

    private static JsonMembers parse(byte[] body) {
        try {
            return JsonBody.parse(body);
        } catch (WebhookRejectedException e) {
            throw new IllegalArgumentException(
                    "The body is not a JSON object, so there is no place for an event_hash.", e);
        }
    }

    /** What is signed, or null if these are not the members of an event. */
    static byte @Nullable [] message(JsonMembers members) {
        String time = members.peek("event_time");
        String type = members.peek("event_type");
        boolean signable = time != null
                && type != null
                && SECONDS.matcher(time).matches()
                && TYPE.matcher(type).matches();
        return signable ? (time + type).getBytes(UTF_8) : null;
    }
}
