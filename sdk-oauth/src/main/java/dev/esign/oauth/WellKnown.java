package dev.esign.oauth;

import dev.esign.oauth.DiscoveryException.Reason;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;

/** Where metadata is published. */
final class WellKnown {
    private WellKnown() {}

    /** RFC 8414 §3.1 and §5, then OpenID Connect Discovery 1.0 §4.1. */
    static List<URI> ofIssuer(URI issuer) {
        Endpoints.inDiscovery(() -> Endpoints.checked("issuer", issuer));
        if (issuer.getRawQuery() != null) {
            throw new DiscoveryException(Reason.UNSAFE_ENDPOINT, "An issuer has no query (RFC 8414 §2).");
        }
        String path = withoutLastSlash(issuer.getRawPath());
        LinkedHashSet<URI> all = new LinkedHashSet<>();
        all.add(at(issuer, "/.well-known/oauth-authorization-server" + path));
        all.add(at(issuer, "/.well-known/openid-configuration" + path));
        all.add(at(issuer, path + "/.well-known/openid-configuration"));
        return List.copyOf(all);
    }

    /** RFC 9728 §3.1: only a slash right after the host goes; the query stays. */
    static URI ofResource(URI resource) {
        Endpoints.inDiscovery(() -> Endpoints.checked("resource", resource));
        String path = resource.getRawPath().equals("/") ? "" : resource.getRawPath();
        String query = resource.getRawQuery() == null ? "" : "?" + resource.getRawQuery();
        return at(resource, "/.well-known/oauth-protected-resource" + path + query);
    }

    /** Where a resource's challenge leads (RFC 9728 §5.1). A resource elsewhere sends nobody to this machine. */
    static URI named(URI resource, String link) {
        URI url = Endpoints.inDiscovery(() -> Endpoints.read("resource_metadata of " + resource, link));
        return Endpoints.named(resource, "resource_metadata", url);
    }

    private static URI at(URI origin, String path) {
        return URI.create(origin.getScheme() + "://" + origin.getRawAuthority() + path);
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
