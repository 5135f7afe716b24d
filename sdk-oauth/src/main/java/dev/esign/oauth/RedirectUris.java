package dev.esign.oauth;

import java.net.URI;

/** Where a browser may bring a code back to. */
final class RedirectUris {
    private RedirectUris() {}

    /** RFC 6749 §3.1.2, RFC 8252 §7: https, http on a loopback host, or an app's own scheme. */
    static URI checked(URI uri) {
        if (!uri.isAbsolute() || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("A redirect URI is absolute and has no fragment (RFC 6749 §3.1.2).");
        }
        if (uri.getScheme().equalsIgnoreCase("http") && !Endpoints.isSafe(uri)) {
            throw new IllegalArgumentException(
                    "The redirect URI on " + uri.getHost()
                            + " begins with http://: codes would travel in clear. Use https://; http:// is for loopback hosts.");
        }
        return uri;
    }
}
