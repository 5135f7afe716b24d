package dev.esign.sandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** The TCP connection under a request. Over HTTP/2 many requests share it: whatever ends it hits all of them. */
final class Wire {
    private final EndPoint endPoint;

    Wire(Request request) {
        endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /** Ends the connection with a TCP reset: a socket that is closed while it lingers for no time throws away what it holds. */
    void reset() {
        try {
            ((SocketChannel) endPoint.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endPoint.close(new CutException());
    }

    /** Ends the connection in good order, so that the peer reads all that was sent, and then the end. */
    void hangUp() {
        endPoint.close(new CutException());
    }

    /** Why an answer ended early; no place in the code is to blame for it. */
    static final class CutException extends IOException {
        private static final long serialVersionUID = 1L;

        CutException() {
            super("The sandbox was told to cut the connection");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
