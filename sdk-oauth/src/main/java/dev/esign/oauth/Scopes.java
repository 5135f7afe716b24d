package dev.esign.oauth;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of scopes, which travel as one string with spaces (RFC 6749 §3.3). */
final class Scopes {
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    private Scopes() {}

    static List<String> split(@Nullable String scope) {
        return scope == null ? List.of() : List.of(scope.strip().split("\\s+"));
    }

    static List<String> checked(String... scopes) {
        for (String scope : scopes) {
            if (!SCOPE.matcher(scope).matches()) {
                throw new IllegalArgumentException("A scope is visible ASCII without spaces, quotes and backslashes"
                        + " (RFC 6749 §3.3), unlike \"" + scope + "\". Give each scope by itself.");
            }
        }
        return List.of(scopes);
    }
}
