package dev.esign.acceptance.leaks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of a provider as is needed to be called very often. How a path ends says what it answers: {@code .pdf},
 * {@code token}, {@code silence}, else an envelope.
 */
final class TinyServer implements AutoCloseable {
    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    static final String ENVELOPE_JSON =
            "{\"envelope_id\":\"e1\",\"status\":\"pending\",\"parties\":[{\"email\":\"a@b.test\",\"status\":\"pending\"}]}";

    private static final byte[] ENVELOPE = answer("application/json", ENVELOPE_JSON);
    private static final byte[] TOKEN = answer(
            "application/json",
            "{\"access_token\":\"token-1\",\"token_type\":\"Bearer\",\"expires_in\":" + TOKEN_LIFE.toSeconds() + "}");
    /** More than the buffers of two sockets hold, so that a reader who stops keeps the connection. */
    private static final byte[] PDF = answer("application/pdf", "%PDF-1.7" + " ".repeat(16 << 20));

    private final ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    TinyServer() throws IOException {
        start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api");
    }

    /** How many connections it has. */
    int connections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            // A reset at the end, so that thousands of broken connections do not linger in the kernel.
            socket.setSoLinger(true, 0);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String target = readRequest(in); !target.isEmpty(); target = readRequest(in)) {
                if (!target.endsWith("silence")) {
                    out.write(target.endsWith(".pdf") ? PDF : target.endsWith("token") ? TOKEN : ENVELOPE);
                }
            }
        } catch (IOException broken) {
            // That is what the tests are about.
        } finally {
            open.remove(socket);
        }
    }

    /** The target of the next request; empty at the end. */
    private static String readRequest(InputStream in) throws IOException {
        String first = readLine(in);
        long length = 0;
        for (String line = first; !line.isEmpty(); line = readLine(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return first.isEmpty() ? "" : first.split(" ", -1)[1];
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] answer(String type, String body) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(US_ASCII);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tiny-server");
        thread.setDaemon(true);
        thread.start();
    }
}
