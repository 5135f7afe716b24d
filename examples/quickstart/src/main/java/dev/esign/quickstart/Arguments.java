package dev.esign.quickstart;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param provider with whom; Atlas, unless told otherwise
 * @param document what to send; null for the sample agreement
 */
record Arguments(Provider provider, @Nullable Path document) {
    private static final String USAGE = "Usage: [--provider atlas|getsigned|signicat|xodo] [DOCUMENT]";

    static Arguments of(String... args) {
        Provider provider = Provider.ATLAS;
        Path document = null;
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            if (arg.equals("--provider") && rest.hasNext()) {
                provider = Provider.named(rest.next());
            } else if (arg.startsWith("-") || document != null) {
                throw new IllegalArgumentException(USAGE);
            } else {
                document = Path.of(arg);
            }
        }
        return new Arguments(provider, document);
    }
}
