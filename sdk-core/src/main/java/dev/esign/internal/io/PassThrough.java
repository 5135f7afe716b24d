package dev.esign.internal.io;

import java.io.IOException;
import java.io.InputStream;

/** A stream over another in which every byte, also a single or skipped one, comes through one method. */
public abstract class PassThrough extends InputStream {
    private final InputStream in;

    /**
     * Wraps a stream.
     *
     * @param in closed with this one
     */
    protected PassThrough(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
