package dev.esign.oauth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of a browser, and its answer (RFC 9112). Of our own, because the JDK's server logs request lines, which hold
 * codes here, and its thread keeps a JVM alive.
 *
 * @param socket closed with the answer
 * @param method the request's method
 * @param target where it goes
 */
record LoopbackExchange(Socket socket, String method, URI target) {
    private static final int MOST_BYTES = 64 << 10;
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/\\S*) HTTP/1\\.[01]\r?\n[\\x00-\\xff]*");

    /**
     * Reads the head of a request.
     *
     * @throws IOException if there is none, or none that makes sense
     */
    static LoopbackExchange read(Socket socket) throws IOException {
        Matcher request = REQUEST.matcher(head(new BufferedInputStream(socket.getInputStream())));
        if (!request.matches()) {
            throw new IOException("not a request");
        }
        try {
            return new LoopbackExchange(socket, request.group(1), new URI(request.group(2)));
        } catch (URISyntaxException e) {
            throw new IOException("not a request's target");
        }
    }

    /** All of it, down to the empty line: a browser whose words are not heard out takes the answer for a reset. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() == MOST_BYTES) {
                throw new IOException("not a whole request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Shows a page. A browser that has gone away meanwhile misses it, and nothing else. */
    void answer(String status, String words) {
        byte[] page = ("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + words + "</title><h1>"
                        + words + "</h1><p>You can close this window.</p></html>\n")
                .getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nAllow: GET\r\nConnection: close\r\n\r\n";
        try (socket) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(page);
            socket.shutdownOutput();
        } catch (IOException browserGone) {
            // Told above.
        }
    }
}
