package dev.esign.internal.check;

import java.util.regex.Pattern;

/** Text that stays on its line: a peer's words must not look like lines of a log. */
public final class OneLine {
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    /** Whether the text has nothing in it that may end a line. */
    public static boolean is(String text) {
        return !BREAK.matcher(text).find();
    }

    /** The text, with a space for each run of what may end a line. */
    public static String of(String text) {
        return BREAK.matcher(text).replaceAll(" ");
    }
}
