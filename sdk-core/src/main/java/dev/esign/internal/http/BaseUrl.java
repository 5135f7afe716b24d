package dev.esign.internal.http;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Which URLs a bearer token may travel to: {@code https}, or {@code http} that does not leave the machine. */
public final class BaseUrl {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private BaseUrl() {}

    /**
     * Checks a base URL.
     *
     * @param url what the caller gave
     * @return the same
     * @throws IllegalArgumentException if it is not {@code https} (or {@code http} on a loopback host), or has
     *     credentials, a query or a fragment
     */
    public static URI check(URI url) {
        HttpUrl parsed = parse(url);
        if (!isSafe(parsed)) {
            throw new IllegalArgumentException(
                    "The base URL on " + parsed.host()
                            + " begins with http://, which would send the key in clear. Use https://; http:// is for loopback hosts.");
        }
        if (!parsed.encodedUsername().isEmpty()
                || !parsed.encodedPassword().isEmpty()
                || parsed.encodedQuery() != null
                || parsed.encodedFragment() != null) {
            throw new IllegalArgumentException("A base URL has no user, password, query or fragment.");
        }
        return url;
    }

    /** An endpoint, which may have a query (RFC 6749 §3.2). */
    static HttpUrl toSafe(URI url) {
        HttpUrl parsed = HttpUrl.get(url);
        if (parsed == null || !isSafe(parsed)) {
            throw new IllegalArgumentException(
                    "An endpoint begins with https:// (http:// is for loopback hosts) and names a host, unlike "
                            + url.getScheme() + "://" + url.getHost() + ".");
        }
        return parsed;
    }

    /**
     * Whether a secret may be sent there.
     *
     * @param url any URL
     * @return true if it is {@code https}, or {@code http} on a loopback host
     */
    public static boolean isSafe(URI url) {
        HttpUrl parsed = HttpUrl.get(url);
        return parsed != null && isSafe(parsed);
    }

    static boolean isSafe(HttpUrl url) {
        return url.isHttps()
                || LOOPBACK_NAMES.contains(url.host())
                || LOOPBACK_V4.matcher(url.host()).matches();
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    /** With a slash at the end, so that relative paths are added and do not replace its last segment. */
    static HttpUrl toHttpUrl(URI url) {
        HttpUrl parsed = parse(url);
        return parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
    }

    private static HttpUrl parse(URI url) {
        HttpUrl parsed = HttpUrl.get(url);
        if (parsed == null) {
            throw new IllegalArgumentException("A base URL begins with https:// and names a host.");
        }
        return parsed;
    }
}
