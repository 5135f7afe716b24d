package dev.esign.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ProgressListener;
import dev.esign.internal.io.PassThrough;
import dev.esign.internal.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import okhttp3.Response;

/** The body of a download. An error page with a good status is told by its first bytes, before any of it is passed on. */
final class FileBody extends PassThrough {
    private static final int BUFFER = 64 << 10;

    private final ProgressListener progress;
    /** -1 if it is not known. */
    private final long total;

    private long moved;

    private FileBody(InputStream in, long total, ProgressListener progress) {
        super(in);
        this.total = total;
        this.progress = progress;
    }

    static InputStream open(FileKind kind, Failures failures, Response response, ProgressListener progress)
            throws IOException {
        InputStream in = new BufferedInputStream(response.body().byteStream(), BUFFER);
        in.mark(FileKind.HEAD);
        String whyNot = kind.whyNot(in.readNBytes(FileKind.HEAD));
        in.reset();
        if (whyNot != null) {
            failIfRefused(in.readNBytes(BUFFER), failures);
            throw new UnreadableAnswer(whyNot);
        }
        return new FileBody(in, response.body().contentLength(), progress);
    }

    private static void failIfRefused(byte[] start, Failures failures) throws IOException {
        try {
            JsonNode body = Json.read(new ByteArrayInputStream(start));
            if (failures.refuses(body)) {
                throw new RefusedAnswer(body);
            }
        } catch (JacksonException notJson) {
            // Then it says nothing that could be told.
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            moved += n;
            progress.progress(moved, total);
        } else if (n < 0 && moved < total) {
            // Over HTTP/2 OkHttp takes any end of the stream for that of the document (RFC 9113 §8.1.1).
            throw new ProtocolException("the document ended after " + moved + " of " + total + " bytes");
        }
        return n;
    }
}
