package dev.esign.sandbox.oauth;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request. One without a value counts as left out, and none may come twice (RFC 6749 §3.1, §3.2). */
final class Parameters {
    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters ofQuery(Context request) {
        return new Parameters(request.queryParamMap());
    }

    static Parameters ofForm(Context request) {
        String type = request.contentType();
        if (type == null || !type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            throw OAuthError.invalidRequest("The body has to be application/x-www-form-urlencoded.");
        }
        return new Parameters(request.formParamMap());
    }

    @Nullable String get(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw OAuthError.invalidRequest(name + " came more than once.");
        }
        return given.isEmpty() ? null : given.get(0);
    }

    String require(String name) {
        String value = get(name);
        if (value == null) {
            throw OAuthError.invalidRequest(name + " is missing.");
        }
        return value;
    }

    /** For {@code resource}, which alone may come more than once (RFC 8707 §2). */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The scopes asked for, which have to be among those that may be had; asking for none is asking for all. */
    List<String> scopes(List<String> available) {
        String asked = get("scope");
        if (asked == null) {
            return available;
        }
        List<String> scopes = split(asked);
        if (scopes.isEmpty() || !available.containsAll(scopes)) {
            throw OAuthError.invalidScope();
        }
        return scopes;
    }

    static List<String> split(String scope) {
        return Arrays.stream(scope.split(" ", -1))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
