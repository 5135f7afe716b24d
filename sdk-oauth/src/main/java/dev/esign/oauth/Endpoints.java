package dev.esign.oauth;

import dev.esign.internal.http.BaseUrl;
import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;

/** Which URLs a secret may be sent to. */
final class Endpoints {
    private Endpoints() {}

    /** The URL, if it is {@code https} (RFC 6749 §3.1, §3.2) or {@code http} that does not leave the machine. */
    static URI checked(String what, URI url) {
        if ("https".equalsIgnoreCase(url.getScheme()) && url.getHost() == null && url.getRawAuthority() != null) {
            throw new IllegalArgumentException("What the " + what + " names is no host name, unlike a.example: "
                    + withoutUser(url.getRawAuthority())
                    + ". It has letters, digits, hyphens and dots (RFC 1123 §2.1).");
        }
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

    /** What somebody elsewhere names, {@link #checked}. What is no URL is not quoted: it may hold anything, line breaks too. */
    static URI read(String what, String link) {
        URI url;
        try {
            url = new URI(link);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The " + what + " is no URL.");
        }
        return checked(what, url);
    }

    /** Makes a check part of discovery, which fails in its own way. */
    static URI inDiscovery(Supplier<URI> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException e) {
            throw new DiscoveryException(Reason.UNSAFE_ENDPOINT, String.valueOf(e.getMessage()), e);
        }
    }

    /** A provider's endpoint, by its path. */
    static URI under(URI baseUrl, String path) {
        String base = BaseUrl.check(baseUrl).toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }

    /** The URL, unless somebody elsewhere names it although it is on {@code http}, which is to say on this machine. */
    static URI named(URI owner, String what, URI url) {
        if (isPlain(url) && !isPlain(owner)) {
            throw new DiscoveryException(
                    Reason.UNSAFE_ENDPOINT,
                    "The " + what + " that " + owner
                            + " names is on http://, which only a server on this machine may name.");
        }
        return url;
    }

    private static boolean isPlain(URI url) {
        return "http".equalsIgnoreCase(url.getScheme());
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    static boolean isSafe(URI url) {
        return url.getHost() != null && BaseUrl.isSafe(url);
    }
}
