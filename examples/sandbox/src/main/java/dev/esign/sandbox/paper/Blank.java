package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.TextLine.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a line that is left to write on.
 *
 * @param place where it stands
 * @param label the words before it
 * @param tag what a tag says of itself, such as {@code /sn1/}; null for a line of underscores or dots
 */
record Blank(Part place, String label, @Nullable Tag tag) {
    private static final Pattern BLANK = Pattern.compile(
            "(?<line>_{3,}|\\.{6,}|\u2026{2,})"
                    + "|(?<box>[\u2610\u25A1\u25FB]|\\[ {1,2}])"
                    + "|(?<![\\w/.:])/(?<slash>[a-z]{1,9}?)(?<number>\\d{1,2})/(?![\\w/])"
                    + "|\\{\\{(?<braces>[^{}]{1,60})}}"
                    + "|\\[(?<bars>(?:sig|initial|date|text|check)\\|[^\\]]{1,60})]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s\\t]*\\d+\\s*");

    /**
     * What a tag asks for.
     *
     * @param type as in {@link DetectedField}
     * @param party from 0, where the tag says it
     */
    record Tag(String type, @Nullable Integer party) {}

    static List<Blank> in(TextLine line) {
        List<Blank> blanks = new ArrayList<>();
        Matcher matcher = BLANK.matcher(line.text());
        int before = 0;
        while (matcher.find()) {
            Tag tag = tag(matcher);
            boolean isLine = matcher.group("line") != null && !isLeader(line, matcher);
            if (isLine || tag != null) {
                Part place = new Part(line, matcher.start(), matcher.end());
                blanks.add(new Blank(place, lastColumn(line.text().substring(before, matcher.start())), tag));
                before = matcher.end();
            }
        }
        return blanks;
    }

    /** The dots of a table of contents lead to a page number. */
    private static boolean isLeader(TextLine line, Matcher matcher) {
        return matcher.group("line").startsWith(".")
                && PAGE_NUMBER.matcher(line.text().substring(matcher.end())).matches();
    }

    private static @Nullable Tag tag(Matcher matcher) {
        if (matcher.group("box") != null) {
            return new Tag("checkbox", null);
        }
        if (matcher.group("slash") != null) {
            String type = typeOfSlash(matcher.group("slash").toLowerCase(Locale.ROOT));
            // A number counts the parties in signature tags, but the fields in all others.
            boolean countsParties = "signature".equals(type) || "initials".equals(type);
            int number = Integer.parseInt(matcher.group("number"));
            return type == null ? null : new Tag(type, countsParties && number > 0 ? number - 1 : null);
        }
        String named = matcher.group("braces") != null ? matcher.group("braces") : matcher.group("bars");
        if (named == null) {
            return null;
        }
        String type = typeOfName(named.toLowerCase(Locale.ROOT));
        return type == null ? null : new Tag(type, Wording.partyIn(named));
    }

    private static @Nullable String typeOfSlash(String name) {
        return switch (name) {
            case "sn", "sig", "sign", "signature" -> "signature";
            case "in", "init", "initial", "initials" -> "initials";
            case "ds", "dt", "date" -> "date";
            case "text", "txt", "name", "dropdown" -> "text";
            case "c", "cb", "check", "checkbox", "r", "radio" -> "checkbox";
            default -> null;
        };
    }

    private static @Nullable String typeOfName(String name) {
        if (name.contains("date")) {
            return "date";
        }
        if (name.contains("init")) {
            return "initials";
        }
        if (name.contains("check")) {
            return "checkbox";
        }
        if (name.contains("text") || name.contains("name")) {
            return "text";
        }
        return name.contains("sig") ? "signature" : null;
    }

    private static String lastColumn(String text) {
        String label = "";
        for (String column : text.split("\t", -1)) {
            label = column.isBlank() ? label : column.strip();
        }
        return label;
    }
}
