package dev.esign.internal.http;

import dev.esign.Document;
import dev.esign.internal.document.LocalFileException;
import dev.esign.internal.io.PassThrough;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A document on its way up. Whatever fails here is the caller's file, not the connection. */
final class DocumentStream extends PassThrough {
    private final Document.Content document;
    private long moved;

    DocumentStream(Document.Content document) throws LocalFileException {
        super(open(document));
        this.document = document;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws LocalFileException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new LocalFileException(e);
        } finally {
            InterruptGuard.resume();
        }
        moved += Math.max(n, 0);
        checkSize(n < 0);
        return n;
    }

    /** The caller's stream is not asked, for it may fail here too; nobody needs to know. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public void close() throws LocalFileException {
        try {
            super.close();
        } catch (IOException e) {
            throw new LocalFileException(e);
        }
    }

    /** A file that grows or shrinks under us would go out cut, or break the request in a way that looks like the network. */
    private void checkSize(boolean ended) throws LocalFileException {
        OptionalLong size = document.size();
        if (size.isPresent() && (moved > size.getAsLong() || (ended && moved < size.getAsLong()))) {
            throw new LocalFileException(new IOException(document.fileName() + " changed its size while it was sent."));
        }
    }

    private static InputStream open(Document.Content document) throws LocalFileException {
        try {
            return document.open();
        } catch (IOException e) {
            throw new LocalFileException(e);
        }
    }
}
