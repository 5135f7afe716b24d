package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Where a signer goes from the page, if the sender wants them back (Signicat wire sheet §3.3). */
final class Redirects {
    private final RedirectTokens tokens;

    Redirects(RedirectTokens tokens) {
        this.tokens = tokens;
    }

    /** {@code outcome} is {@code success} or {@code cancel}; empty if the signer stays. */
    Optional<String> address(Document document, Signer signer, String outcome) {
        JsonNode settings = signer.given.path("redirectSettings");
        // The modes that redirect are those that say so, but for one that says that it does not.
        String mode = settings.path("redirectMode").asText("").toLowerCase(Locale.ROOT);
        String url = settings.path(outcome).asText("");
        if (mode.startsWith("donot") || !mode.contains("redirect") || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(url + (url.contains("?") ? '&' : '?') + "idfy-jwt=" + tokens.mint(document, signer));
    }
}
