package dev.esign.oauth;

import dev.esign.internal.http.Bodies.Part;
import java.util.List;
import java.util.Set;

/**
 * Which parameters of the authorization code grant a server knows, and how its token endpoint wants them written. The grant
 * works all of them out; the server is told those that stand here.
 *
 * @param question names of those in the authorization URL
 * @param exchange names of those in the token request, beside the client's own
 * @param encoding of the token request
 */
record AuthorizationProfile(Set<String> question, Set<String> exchange, FormEncoding encoding) {
    /** RFC 6749 §4.1.1 and §4.1.3, with PKCE (RFC 7636 §4.3 and §4.5). */
    static final AuthorizationProfile STANDARD = new AuthorizationProfile(
            Set.of("response_type", "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method"),
            Set.of("grant_type", "code", "redirect_uri", "code_verifier"),
            FormEncoding.URL_ENCODED);

    Part[] question(Part... all) {
        return chosen(question, all);
    }

    List<Part> exchange(Part... all) {
        return List.of(chosen(exchange, all));
    }

    private static Part[] chosen(Set<String> names, Part... all) {
        return List.of(all).stream().filter(part -> names.contains(part.name())).toArray(Part[]::new);
    }
}
