package dev.esign;

import dev.esign.internal.check.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that goes wrong in this SDK.
 *
 * <p>Besides its subclasses only three kinds of exception come out of a call: {@link NullPointerException} and
 * {@link IllegalArgumentException} for a caller's own mistake, before anything is sent, and
 * {@link java.io.UncheckedIOException} for the caller's own file.
 */
public abstract class EsignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what went wrong and what to do about it; never a secret. It becomes one line, whatever it quotes: a peer's
     *     words must not look like lines of a log. Null where a cause has nothing to say
     * @param cause what lies beneath, or null
     */
    protected EsignException(@Nullable String message, @Nullable Throwable cause) {
        super(message == null ? null : OneLine.of(message), cause);
    }
}
