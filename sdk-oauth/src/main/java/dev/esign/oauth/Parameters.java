package dev.esign.oauth;

import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a token request asks for, beside its grant: scopes, resources, audience and whatever a server wants besides.
 * Immutable.
 */
record Parameters(List<String> scopes, List<Part> others) {
    static final Parameters NONE = new Parameters(List.of(), List.of());

    private static final Set<String> OWNED = Set.of(
            "grant_type",
            "scope",
            "client_id",
            "client_secret",
            "client_assertion",
            "client_assertion_type",
            "code",
            "code_verifier",
            "redirect_uri",
            "refresh_token");

    Parameters {
        scopes = List.copyOf(scopes);
        others = List.copyOf(others);
    }

    Parameters withScopes(String... scopesAsked) {
        return new Parameters(Scopes.checked(scopesAsked), others);
    }

    /** RFC 8707 §2: an absolute URI without a fragment; may be given more than once. */
    Parameters withResource(URI resource) {
        if (!resource.isAbsolute() || resource.getRawFragment() != null) {
            throw new IllegalArgumentException("A resource is an absolute URI without a fragment (RFC 8707 §2).");
        }
        return and("resource", resource.toString());
    }

    Parameters withParameter(String name, String value) {
        if (name.isBlank() || OWNED.contains(name)) {
            throw new IllegalArgumentException("The SDK sets the parameter \"" + name + "\" itself.");
        }
        return and(name, value);
    }

    private Parameters and(String name, String value) {
        List<Part> more = new ArrayList<>(others);
        more.add(new Part(name, value));
        return new Parameters(scopes, more);
    }

    /** The grant's own parameters, and after them these. */
    List<Part> after(Part... own) {
        List<Part> all = new ArrayList<>(List.of(own));
        if (!scopes.isEmpty()) {
            all.add(new Part("scope", String.join(" ", scopes)));
        }
        all.addAll(others);
        return List.copyOf(all);
    }
}
