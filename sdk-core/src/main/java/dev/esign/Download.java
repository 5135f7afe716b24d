package dev.esign;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file that can be fetched, to a path or as a stream. Either way it needs no more memory however large it is. Redirects
 * are followed; the credential and the call's headers go to the API's own origin only. What is to be a PDF must begin as
 * one; where any kind of file may come, an error page in its place is told by how it begins. What is not the file is a
 * {@link MalformedResponseException}. Immutable and thread-safe.
 */
public interface Download {
    /**
     * Sets whom to tell how far it has come.
     *
     * @param listener called after each piece
     * @return a copy
     */
    Download withProgress(ProgressListener listener);

    /**
     * Fetches into a file, which is there whole or not at all: the bytes go into a neighbour first, which takes the
     * file's place once all have come. A broken connection is repeated.
     *
     * @param target an existing file is replaced; the folder must exist
     * @return the call; gives the absolute path. Fails with {@link java.io.UncheckedIOException} if the disk does
     * @throws IllegalArgumentException if it is no path of the machine's own file system, or a root
     */
    ApiCall<Path> to(Path target);

    /**
     * Fetches as a stream, which the caller closes. The call's deadline covers the reading too. A connection that breaks
     * while it is read is a {@link TransportException} out of {@code read}; it cannot be repeated then.
     *
     * @return the call
     */
    ApiCall<InputStream> stream();
}
