package dev.esign.xodo;

import java.net.URI;

/** What is wrong with a request whatever Xodo says. */
final class Checks {
    private Checks() {}

    static String notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank.");
        }
        return text;
    }

    /** A page that signers are sent to. */
    static String web(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("Signers are sent to a URL that begins with https:// and names a host.");
        }
        return url.toString();
    }
}
