package dev.esign.benchmarks;

import java.util.List;
import java.util.Locale;

/** The groups that were asked for, and what they are called. */
record Groups(List<String> wanted) {
    /** Turns {@code CachedToken} into {@code cached token}. */
    static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Refuses a word that means no group: a mistyped one would measure nothing, and say nothing.
     *
     * @param names of all groups
     * @throws IllegalArgumentException with the names
     */
    void check(List<String> names) {
        List<String> plain = names.stream().map(Groups::withoutSpaces).toList();
        for (String word : wanted) {
            if (plain.stream().noneMatch(name -> name.contains(word))) {
                throw new IllegalArgumentException(
                        "No group has \"%s\" in its name; there are %s".formatted(word, String.join(", ", plain)));
            }
        }
    }

    /** Whether the name, without its spaces, contains one of the wanted words; nothing wanted means everything. */
    boolean has(String name) {
        String plain = withoutSpaces(name);
        return wanted.isEmpty() || wanted.stream().anyMatch(plain::contains);
    }

    private static String withoutSpaces(String name) {
        return name.replace(" ", "");
    }
}
