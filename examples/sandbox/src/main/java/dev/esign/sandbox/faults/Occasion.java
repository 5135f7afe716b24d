package dev.esign.sandbox.faults;

import org.jspecify.annotations.Nullable;

/**
 * When a fault happens.
 *
 * @param method the HTTP method that meets it; null for each
 * @param path the path that meets it, where {@code *} stands for one segment; null for each
 * @param times how often it happens before it ends
 * @param probability 0 to 1
 * @param seed of the chance
 */
record Occasion(@Nullable String method, @Nullable String path, int times, double probability, long seed) {
    static final Occasion ALWAYS = new Occasion(null, null, Integer.MAX_VALUE, 1, 0);

    Occasion {
        if (probability < 0 || probability > 1) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability);
        }
        if (times < 1) {
            throw new IllegalArgumentException("A fault happens at least once, not " + times + " times");
        }
    }

    boolean concerns(String requestMethod, String requestPath) {
        return (method == null || method.equalsIgnoreCase(requestMethod))
                && (path == null || matches(path, requestPath));
    }

    private static boolean matches(String pattern, String requestPath) {
        String[] wanted = pattern.split("/", -1);
        String[] given = requestPath.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
