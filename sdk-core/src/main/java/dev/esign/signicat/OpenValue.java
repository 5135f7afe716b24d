package dev.esign.signicat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word of a set that Signicat may extend. Samples write the same word in several casings, so casing does not count. */
abstract class OpenValue {
    private final String value;

    OpenValue(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A " + getClass().getSimpleName() + " is a word, but it is blank.");
        }
        this.value = value;
    }

    /**
     * The word on the wire.
     *
     * @return as it came, or as the caller gave it
     */
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenValue that
                && that.getClass().equals(getClass())
                && that.folded().equals(folded());
    }

    @Override
    public final int hashCode() {
        return folded().hashCode();
    }

    private String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public final String toString() {
        return value;
    }
}
