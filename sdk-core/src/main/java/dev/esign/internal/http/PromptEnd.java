package dev.esign.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body whose end is sent at once. A request is written in parts, and a socket keeps a short one back until the server has
 * acknowledged those before it (Nagle's algorithm, RFC 9293 §3.7.4); Linux, for one, puts that off for 40 ms. Of all parts but
 * the last that is welcome: together they make fewer packets. Over HTTP/2 calls share a socket, so that another's body may still
 * hold this end back.
 */
final class PromptEnd extends RequestBody {
    /**
     * A network interceptor, for these know the connection. For the SDK's own client alone: a caller's client comes with
     * sockets that are the caller's.
     */
    static final Interceptor SETTER = chain -> {
        Request request = chain.request();
        RequestBody body = request.body();
        Connection connection = chain.connection();
        if (body == null || connection == null) {
            return chain.proceed(request);
        }
        RequestBody prompt = new PromptEnd(body, connection.socket());
        return chain.proceed(
                request.newBuilder().method(request.method(), prompt).build());
    };

    private final RequestBody body;
    private final Socket socket;

    private PromptEnd(RequestBody body, Socket socket) {
        this.body = body;
        this.socket = socket;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isDuplex() {
        return body.isDuplex();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sendAtOnce(false);
        try {
            body.writeTo(sink);
        } finally {
            sendAtOnce(true);
        }
    }

    private void sendAtOnce(boolean atOnce) {
        try {
            socket.setTcpNoDelay(atOnce);
        } catch (SocketException e) {
            // What is written next tells whether the connection is gone; a slow end alone is no failure.
        }
    }
}
