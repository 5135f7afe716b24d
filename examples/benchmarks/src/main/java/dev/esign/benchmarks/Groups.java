package dev.esign.benchmarks;

import java.util.List;
import java.util.Locale;

/** The groups that were asked for, and what they are called. */
record Groups(List<String> wanted) {
    /** Turns {@code CachedToken} into {@code cached token}. */
    static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether the name, without its spaces, contains one of the wanted words; nothing wanted means everything. */
    boolean has(String name) {
        String plain = name.replace(" ", "");
        return wanted.isEmpty() || wanted.stream().anyMatch(plain::contains);
    }
}
