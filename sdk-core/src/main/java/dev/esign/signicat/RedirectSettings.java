package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the browser when a signer is done. Modes that redirect need three URLs, framed ones a domain.
 * Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param redirectMode what
 * @param success where it goes after the signature
 * @param cancel where it goes if the person gives up
 * @param error where it goes after a failure
 * @param domain of the page around the frame
 * @param extra what else there was, by name; sent back as it came
 */
public record RedirectSettings(
        @Nullable RedirectMode redirectMode,
        @Nullable String success,
        @Nullable String cancel,
        @Nullable String error,
        @Nullable String domain,
        Map<String, @Nullable Object> extra) {
    /**
     * Leaves the browser at Signicat.
     *
     * @return it
     */
    public static RedirectSettings doNotRedirect() {
        return new RedirectSettings(RedirectMode.DO_NOT_REDIRECT, null, null, null, null, Map.of());
    }

    /**
     * Sends the browser back to the caller, with a token that {@link SignicatClient#validateJwt} reads, as the query
     * parameter {@code idfy-jwt}.
     *
     * @param success where it goes after the signature
     * @param cancel where it goes if the person gives up
     * @param error where it goes after a failure
     * @return it
     * @throws IllegalArgumentException if one is no {@code https} or {@code http} URL
     */
    public static RedirectSettings redirect(URI success, URI cancel, URI error) {
        return of(RedirectMode.REDIRECT, success, cancel, error, null);
    }

    /**
     * Tells the page around the frame.
     *
     * @param domain of that page
     * @return it
     * @throws IllegalArgumentException if it is blank
     */
    public static RedirectSettings iframeWithWebMessaging(String domain) {
        RedirectSettings settings =
                new RedirectSettings(RedirectMode.IFRAME_WITH_WEB_MESSAGING, null, null, null, domain, Map.of());
        settings.check();
        return settings;
    }

    /**
     * Sends the frame back to the caller.
     *
     * @param domain of the page around it
     * @param success where it goes after the signature
     * @param cancel where it goes if the person gives up
     * @param error where it goes after a failure
     * @return it
     * @throws IllegalArgumentException if one is no {@code https} or {@code http} URL, or the domain is blank
     */
    public static RedirectSettings iframeWithRedirect(String domain, URI success, URI cancel, URI error) {
        return of(RedirectMode.IFRAME_WITH_REDIRECT, success, cancel, error, domain);
    }

    /**
     * Sends the frame back to the caller, and tells the page around it.
     *
     * @param domain of that page
     * @param success where it goes after the signature
     * @param cancel where it goes if the person gives up
     * @param error where it goes after a failure
     * @return it
     * @throws IllegalArgumentException if one is no {@code https} or {@code http} URL, or the domain is blank
     */
    public static RedirectSettings iframeWithRedirectAndWebMessaging(
            String domain, URI success, URI cancel, URI error) {
        return of(RedirectMode.IFRAME_WITH_REDIRECT_AND_WEB_MESSAGING, success, cancel, error, domain);
    }

    private static RedirectSettings of(RedirectMode mode, URI success, URI cancel, URI error, @Nullable String domain) {
        RedirectSettings settings =
                new RedirectSettings(mode, success.toString(), cancel.toString(), error.toString(), domain, Map.of());
        settings.check();
        return settings;
    }

    /** What was read may be anything, but what is sent must be whole. */
    void check() {
        if (redirectMode == null) {
            throw new IllegalArgumentException("Redirect settings say which mode.");
        }
        if (redirectMode.redirects() && !(isUrl(success) && isUrl(cancel) && isUrl(error))) {
            throw new IllegalArgumentException("The mode " + redirectMode
                    + " needs three URLs that begin with https:// or http://: success, cancel and error.");
        }
        if (redirectMode.framed() && (domain == null || domain.isBlank())) {
            throw new IllegalArgumentException("The mode " + redirectMode + " needs the domain of the page around it.");
        }
    }

    private static boolean isUrl(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).matches("https?://[^/?#\\s].*");
    }

    static RedirectSettings read(Members members) {
        return new RedirectSettings(
                members.word(RedirectMode::new, "redirectMode"),
                members.text("success"),
                members.text("cancel"),
                members.text("error"),
                members.text("domain"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("redirectMode", redirectMode)
                .put("success", success)
                .put("cancel", cancel)
                .put("error", error)
                .put("domain", domain)
                .members();
    }
}
