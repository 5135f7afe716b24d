package dev.esign.signicat;

/**
 * What happens to the browser when a signer is done. Compared ignoring case; a value that this version does not know is
 * kept as it came. Immutable. Source: Signicat wire sheet §3.1.
 */
public final class RedirectMode extends OpenValue {
    /** It stays on Signicat's page. */
    public static final RedirectMode DO_NOT_REDIRECT = new RedirectMode("donot_redirect");

    /** It goes back to the caller. */
    public static final RedirectMode REDIRECT = new RedirectMode("redirect");

    /** The page around the frame gets a message. */
    public static final RedirectMode IFRAME_WITH_WEB_MESSAGING = new RedirectMode("iframe_with_webmessaging");

    /** The frame goes back to the caller. */
    public static final RedirectMode IFRAME_WITH_REDIRECT = new RedirectMode("iframe_with_redirect");

    /** Both. */
    public static final RedirectMode IFRAME_WITH_REDIRECT_AND_WEB_MESSAGING =
            new RedirectMode("iframe_with_redirect_and_webmessaging");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public RedirectMode(String value) {
        super(value);
    }

    boolean redirects() {
        return equals(REDIRECT) || equals(IFRAME_WITH_REDIRECT) || equals(IFRAME_WITH_REDIRECT_AND_WEB_MESSAGING);
    }

    boolean framed() {
        return equals(IFRAME_WITH_WEB_MESSAGING)
                || equals(IFRAME_WITH_REDIRECT)
                || equals(IFRAME_WITH_REDIRECT_AND_WEB_MESSAGING);
    }
}
