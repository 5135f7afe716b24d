package dev.esign.getsigned;

import dev.esign.internal.http.PathId;
import java.util.Collections;
import java.util.List;

/**
 * Where an envelope is voided, which no page shows.
 *
 * @param segments of a path below the base URL, one of them {@value #ID}
 */
record VoidPath(List<String> segments) {
    private static final String ID = "{id}";

    static final VoidPath ASSUMED = new VoidPath(List.of("v1", "envelopes", ID, "void"));

    static VoidPath of(String template) {
        if (template.contains("?") || template.contains("#")) {
            throw new IllegalArgumentException("The path of a void has neither query nor fragment: no '?' and no '#'.");
        }
        String path = template.startsWith("/") ? template.substring(1) : template;
        List<String> segments = List.of(path.split("/", -1));
        segments.forEach(segment -> PathId.of("void path's segment", segment));
        if (Collections.frequency(segments, ID) != 1) {
            throw new IllegalArgumentException("The path of a void has {id} as one of its segments, once.");
        }
        return new VoidPath(segments);
    }

    String[] to(String id) {
        String checked = PathId.of("envelope", id);
        return segments.stream()
                .map(segment -> segment.equals(ID) ? checked : segment)
                .toArray(String[]::new);
    }
}
