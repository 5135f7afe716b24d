package dev.esign.sandbox.paper;

import java.util.Locale;
import java.util.regex.Pattern;

/** The font families at hand. Each is as wide, letter by letter, as the well-known one it stands in for. */
enum FontFamily {
    SERIF("Tinos/Tinos", "times|tinos|georgia|garamond|antiqua|liberation serif|palatino"),
    MONO("Cousine/Cousine", "courier|cousine|consolas|mono"),
    CALIBRI("Carlito/Carlito", "calibri|carlito|aptos"),
    CAMBRIA("Caladea/Caladea", "cambria|caladea"),
    SANS("Arimo/static/Arimo", "arial|arimo|helvetica");

    private final String path;
    private final Pattern standsInFor;

    FontFamily(String path, String standsInFor) {
        this.path = path;
        this.standsInFor = Pattern.compile(standsInFor);
    }

    /** The family that looks most like the one with this name; a plain one for names that nobody knows. */
    static FontFamily like(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FontFamily family : values()) {
            if (family.standsInFor.matcher(lower).find()) {
                return family;
            }
        }
        return SANS;
    }

    FontFile in(Style style) {
        return new FontFile("/fonts/" + path + "-" + style.suffix + ".ttf");
    }

    enum Style {
        REGULAR("Regular"),
        BOLD("Bold"),
        ITALIC("Italic"),
        BOLD_ITALIC("BoldItalic");

        private final String suffix;

        Style(String suffix) {
            this.suffix = suffix;
        }
    }
}
