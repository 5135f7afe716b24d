package dev.esign.internal.http;

import dev.esign.CallException.History;
import dev.esign.ProgressListener;
import dev.esign.TransportException;
import dev.esign.internal.io.PassThrough;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import okhttp3.Response;

/** Hands the body on as a stream, which the caller closes. */
record StreamAnswer(FileKind kind, Failures failures, String operation, ProgressListener progress)
        implements ResponseReader<InputStream> {
    @Override
    public InputStream read(Response response) throws IOException {
        return new TypedStream(FileBody.open(kind, failures, response, progress));
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    /** A connection that breaks while the caller reads is the same error here as everywhere else. */
    private final class TypedStream extends PassThrough {
        TypedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                return super.read(buffer, offset, length);
            } catch (ProtocolException e) {
                // Its message quotes what came instead of HTTP, which may be anything.
                throw broken(new ProtocolException("no HTTP"));
            } catch (IOException e) {
                throw broken(e);
            }
        }

        private TransportException broken(IOException cause) {
            return new TransportException(
                    "the connection broke in the middle of the document; fetch it again",
                    new History(operation, null, 1, false),
                    cause);
        }
    }
}
