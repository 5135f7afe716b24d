package dev.esign.acceptance.leaks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left in the heap after a full collection.
 *
 * @param counts how many objects there are of each class of the SDK and of OkHttp
 * @param bytes of all objects of all classes
 */
record LiveObjects(Map<String, Long> counts, long bytes) {
    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(\\S+)");
    private static final Pattern COUNTED = Pattern.compile("(?:dev\\.esign\\.(?!acceptance)|okhttp3\\.).*");

    static LiveObjects now() {
        Matcher line = LINE.matcher(JvmCommand.run("gcClassHistogram").orElseThrow());
        Map<String, Long> counts = new TreeMap<>();
        long bytes = 0;
        while (line.find()) {
            bytes += Long.parseLong(line.group(2));
            if (COUNTED.matcher(line.group(3)).matches()) {
                counts.merge(line.group(3), Long.parseLong(line.group(1)), Long::sum);
            }
        }
        return new LiveObjects(counts, bytes);
    }

    /** The classes of which there are many more than before. */
    Map<String, Long> grownSince(LiveObjects before, long more) {
        Map<String, Long> grown = new TreeMap<>(counts);
        grown.replaceAll((name, count) -> count - before.counts.getOrDefault(name, 0L));
        grown.values().removeIf(growth -> growth <= more);
        return grown;
    }
}
