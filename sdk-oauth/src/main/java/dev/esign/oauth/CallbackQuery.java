package dev.esign.oauth;

import dev.esign.oauth.CallbackException.Reason;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a callback (RFC 6749 §4.1.2, form-encoded). */
final class CallbackQuery {
    private final Map<String, List<String>> values = new HashMap<>();
    private boolean readable = true;

    CallbackQuery(URI callback) {
        String query = callback.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), unused -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            readable = false;
            return "";
        }
    }

    /** Whether all of it is form-encoded. */
    boolean isReadable() {
        return readable;
    }

    /** RFC 6749 §3.1: parameters occur once, and an empty one counts as left out. */
    @Nullable String one(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        if (found.size() > 1) {
            throw new CallbackException(
                    Reason.AMBIGUOUS, "The callback has a parameter more than once (RFC 6749 §3.1).");
        }
        return found.isEmpty() || found.get(0).isBlank() ? null : found.get(0);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean hasOnly(String... names) {
        return List.of(names).containsAll(values.keySet());
    }
}
