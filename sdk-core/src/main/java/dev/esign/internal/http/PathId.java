package dev.esign.internal.http;

/** Checks ids before they become a part of a path, so that none can point elsewhere. */
public final class PathId {
    private static final int MAX_LENGTH = 255;

    private PathId() {}

    /**
     * Checks an id.
     *
     * @param what whose id it is, for the message
     * @param id as the provider gave it; opaque
     * @return the same
     * @throws IllegalArgumentException if it is blank, longer than 255 characters, or holds a slash, a backslash,
     *     {@code ..}, white space or a control character
     */
    public static String of(String what, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the " + what + " is blank.");
        }
        boolean strange = id.length() > MAX_LENGTH
                || id.equals(".")
                || id.contains("..")
                || id.chars()
                        .anyMatch(c -> c == '/' || c == '\\' || Character.isWhitespace(c) || Character.isISOControl(c));
        if (strange) {
            throw new IllegalArgumentException("The id of the " + what
                    + " is no id: it is too long, or has a slash, '..', a space or a control character in it.");
        }
        return id;
    }
}
