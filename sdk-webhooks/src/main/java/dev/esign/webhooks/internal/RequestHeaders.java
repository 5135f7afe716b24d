package dev.esign.webhooks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks headers up as HTTP means it: names in any case (RFC 9110 §5.1), and every value counts. */
public final class RequestHeaders {

    private RequestHeaders() {}

    /** All values of a header; servers' maps may hold null as name, list or value, and none of these is a value. */
    public static List<String> values(
            Map<? extends @Nullable String, ? extends @Nullable List<? extends @Nullable String>> headers,
            String name) {
        List<String> found = new ArrayList<>(1);
        headers.forEach((key, values) -> {
            if (name.equalsIgnoreCase(key) && values != null) {
                for (String value : values) {
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        });
        return found;
    }
}
