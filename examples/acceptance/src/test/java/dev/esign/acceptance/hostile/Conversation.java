package dev.esign.acceptance.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** One connection, seen from the peer. Bytes are letters of ISO 8859-1 here. */
final class Conversation {
    private static final int MAX_KEPT = 64 << 10;

    private final Socket socket;
    private final CountDownLatch over;
    private final InputStream in;
    private final OutputStream out;
    private volatile String head = "";
    private volatile String body = "";
    private volatile boolean spokenToAgain;

    Conversation(Socket socket, CountDownLatch over) throws IOException {
        this.socket = socket;
        this.over = over;
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Reads a whole request; its first line and headers are {@link #head}. */
    void readRequest() throws IOException {
        head = readHead();
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("\r\ntransfer-encoding: chunked")) {
            readUntil("\r\n0\r\n\r\n", true);
        } else {
            int at = lower.indexOf("\r\ncontent-length: ");
            int length = at < 0 ? 0 : Integer.parseInt(lower.substring(at + 18, lower.indexOf('\r', at + 2)));
            byte[] start = in.readNBytes(Math.min(length, MAX_KEPT));
            body = new String(start, StandardCharsets.ISO_8859_1);
            in.skipNBytes(length - start.length);
        }
    }

    /** The peer's own name, as a URL has it. */
    String host() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    String head() {
        return head;
    }

    /** How the body of the request begins. */
    String body() {
        return body;
    }

    /** Whether a second request came, so whether the other side still trusts this connection. */
    boolean spokenToAgain() {
        return spokenToAgain;
    }

    /** How an answer begins that the caller would read on with. */
    String goodStart() {
        return wantsFile() ? "%PDF-1.7\n" : "{\"status\":\"";
    }

    boolean wantsFile() {
        return head.contains("\r\nAccept: application/pdf\r\n");
    }

    OutputStream out() {
        return out;
    }

    void say(String words) throws IOException {
        say(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Says it until the other side hangs up. */
    void sayForEver(byte[] bytes) throws IOException {
        while (true) {
            say(bytes);
        }
    }

    /** Lets a moment pass. */
    void pause() throws IOException {
        socket.setSoTimeout(20);
        try {
            if (in.read() < 0) {
                throw new EOFException("hung up");
            }
        } catch (SocketTimeoutException e) {
            // Which is the moment.
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Neither reads nor says a thing until all is over. */
    void freeze() throws IOException {
        try {
            over.await();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Says nothing more, but listens on. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    /** Whether the other side says more; waits until it does or hangs up. */
    boolean goesOn() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        spokenToAgain |= more;
        return more;
    }

    private String readHead() throws IOException {
        return readUntil("\r\n\r\n", false);
    }

    private String readUntil(String end, boolean isBody) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] last = end.getBytes(StandardCharsets.ISO_8859_1);
        int matched = 0;
        while (matched < last.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            if (next == last[matched]) {
                matched++;
            } else {
                matched = next == last[0] ? 1 : 0;
            }
            if (read.size() < MAX_KEPT) {
                read.write(next);
            }
        }
        String text = read.toString(StandardCharsets.ISO_8859_1);
        if (isBody) {
            body = text;
        }
        return text;
    }
}
