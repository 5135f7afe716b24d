package dev.esign.oauth;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a user, or the server in the user's place, answered an {@link AuthorizationRequest}. */
public sealed interface AuthorizationResult {
    /** Yes. Good for one {@link OAuthClient#exchange}, within minutes (RFC 6749 §4.1.2). Immutable; never prints the code. */
    final class Granted implements AuthorizationResult {
        private final ClientForm form;

        Granted(ClientForm form) {
            this.form = form;
        }

        ClientForm form() {
            return form;
        }

        @Override
        public String toString() {
            return "Granted[***]";
        }
    }

    /**
     * No (RFC 6749 §4.1.2.1). Texts are the server's, or whoever's who sent the browser: escape them before they are shown.
     *
     * @param error the code, such as {@code access_denied}, which also stands for a callback with a state alone: some
     *     providers say no that way
     * @param description the server's words, or null
     * @param uri a page about the error, or null
     */
    record Refused(
            String error,
            @Nullable String description,
            @Nullable URI uri) implements AuthorizationResult {}
}
