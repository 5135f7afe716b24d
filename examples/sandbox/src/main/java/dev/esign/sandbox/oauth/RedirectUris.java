package dev.esign.sandbox.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a browser may be sent back to. */
final class RedirectUris {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    /** Takes https, http on the loopback, and private-use schemes of the reverse domain form (RFC 8252 §7, §8.4). */
    static void check(String uri) {
        if (!isAllowed(parse(uri))) {
            throw OAuthError.invalidRedirectUri("A redirect URI has to be https, http on the loopback address, or of a"
                    + " scheme such as com.example.app, and to have neither a fragment nor user information.");
        }
    }

    private static boolean isAllowed(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return false;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> uri.getHost() != null;
            case "http" -> isLoopback(uri);
            default -> scheme.contains(".");
        };
    }

    /** Equal to the letter; but on the loopback the port is chosen late, so any will do (RFC 8252 §7.3). */
    static boolean matches(String registered, String given) {
        return registered.equals(given) || matchesButForThePort(parse(registered), given);
    }

    private static boolean matchesButForThePort(URI registered, String given) {
        if (!"http".equals(registered.getScheme()) || !isLoopback(registered)) {
            return false;
        }
        URI other;
        try {
            other = new URI(given);
        } catch (URISyntaxException e) {
            return false;
        }
        return "http".equals(other.getScheme())
                && Objects.equals(registered.getHost(), other.getHost())
                && Objects.equals(registered.getRawPath(), other.getRawPath())
                && Objects.equals(registered.getRawQuery(), other.getRawQuery())
                && other.getRawUserInfo() == null
                && other.getRawFragment() == null;
    }

    /** The redirect URI with what the client is told; a query of its own is kept (RFC 6749 §3.1.2). */
    static String with(String redirectUri, Map<String, String> answer) {
        String more = answer.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + more;
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
    }

    private static URI parse(String uri) {
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            throw OAuthError.invalidRedirectUri("A redirect URI has to be a URI.");
        }
    }
}
