package dev.esign.oauth;

import dev.esign.internal.http.BaseUrl;
import java.net.URI;

/** Which URLs a secret may be sent to. */
final class Endpoints {
    private Endpoints() {}

    /** The URL, if it is {@code https} (RFC 6749 §3.1, §3.2) or {@code http} that does not leave the machine. */
    static URI checked(String what, URI url) {
        if (!isSafe(url)) {
            throw new IllegalArgumentException("The " + what + " must begin with https:// and name a host, unlike "
                    + url.getScheme() + "://" + url.getHost()
                    + ": secrets would travel in clear. http:// is for loopback hosts.");
        }
        if (url.getFragment() != null) {
            throw new IllegalArgumentException("The " + what + " has no fragment (RFC 6749 §3.2).");
        }
        return url;
    }

    static boolean isSafe(URI url) {
        return url.getHost() != null && BaseUrl.isSafe(url);
    }
}
