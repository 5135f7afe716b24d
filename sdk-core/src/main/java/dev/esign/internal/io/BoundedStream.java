package dev.esign.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Lets only so many bytes through, so that what is endless neither fills the heap nor takes for ever. */
public final class BoundedStream extends PassThrough {
    private final Supplier<IOException> exceeded;
    private long left;

    /**
     * Wraps a stream.
     *
     * @param in closed with this one
     * @param limit how many bytes may come
     * @param exceeded makes what is thrown when there is one more
     */
    public BoundedStream(InputStream in, long limit, Supplier<IOException> exceeded) {
        super(in);
        this.left = limit;
        this.exceeded = exceeded;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        left -= Math.max(n, 0);
        if (left < 0) {
            throw exceeded.get();
        }
        return n;
    }
}
