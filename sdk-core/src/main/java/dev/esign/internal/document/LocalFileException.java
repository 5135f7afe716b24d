package dev.esign.internal.document;

import java.io.IOException;

/**
 * The caller's own file or stream failed while OkHttp was moving bytes. Set apart from a broken connection, which is an
 * {@code IOException} too: it is not retried, and comes out as an {@code UncheckedIOException}.
 */
public final class LocalFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Marks a failure.
     *
     * @param cause what the file or stream said
     */
    public LocalFileException(IOException cause) {
        super(cause);
    }

    /**
     * What the file or stream said.
     *
     * @return the exception to give to the caller
     */
    public IOException reason() {
        return getCause() instanceof IOException e ? e : this;
    }
}
