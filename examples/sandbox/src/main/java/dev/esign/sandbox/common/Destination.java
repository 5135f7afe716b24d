package dev.esign.sandbox.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that the sandbox calls, of receivers and of files: https anywhere, http only on this machine. */
public final class Destination {
    /** Goes by what is written: to look a name up would take time, and the answer could be another one later. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}", Pattern.CASE_INSENSITIVE);

    private Destination() {}

    /**
     * Reads an address.
     *
     * @param text what a caller sent
     * @return the address; empty if it is none, or the sandbox does not call it
     */
    public static Optional<URI> of(String text) {
        try {
            URI uri = new URI(text);
            return isCallable(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isCallable(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme())
                        && THIS_MACHINE.matcher(host).matches());
    }
}
