package dev.esign.sandbox.common;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The initials of a name. */
public final class Initials {
    private Initials() {}

    /**
     * The first character of each word.
     *
     * @param name a name that is not blank
     * @return its initials, such as {@code AB} of {@code Ada Byron}
     */
    public static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, Character.charCount(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
