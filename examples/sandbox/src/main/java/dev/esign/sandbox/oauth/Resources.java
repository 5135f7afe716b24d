package dev.esign.sandbox.oauth;

import java.util.List;

/** The resource indicators (RFC 8707), read as the paths that the provider knows its resources by. */
final class Resources {
    private final Provider provider;

    Resources(Provider provider) {
        this.provider = provider;
    }

    List<String> read(Parameters parameters) {
        return parameters.all("resource").stream().map(this::path).distinct().toList();
    }

    private String path(String indicator) {
        String origin = provider.origin().toString();
        if (indicator.equals(origin)) {
            return path(issuer());
        }
        return provider.resources().stream()
                .filter(path -> indicator.equals(issuer() + path))
                .findFirst()
                .orElseThrow(OAuthError::invalidTarget);
    }

    /** The origin, without the slash that would be one too many before a path. */
    String issuer() {
        String origin = provider.origin().toString();
        return origin.substring(0, origin.length() - 1);
    }
}
