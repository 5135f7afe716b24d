package dev.esign.sandbox.signicat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form a file is wanted (Signicat wire sheet §3.2). */
enum FileFormat {
    UNSIGNED,
    NATIVE,
    STANDARD_PACKAGING,
    PADES,
    XADES,
    /** Only of one signer. */
    PACKAGED;

    static Optional<FileFormat> of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(f -> f.wire().equalsIgnoreCase(text))
                .findFirst();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
