package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.REFUSED;
import static dev.esign.acceptance.hostile.Ending.UNREADABLE;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Answers that never end, as fast as they can be taken. */
final class Floods {
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private Floods() {}

    static Stream<Hostility> rows() {
        return Stream.of(
                flood("a body with a length", 200, "Content-Length: 999999999999999999\r\n", "x"),
                flood("a body until the end", 200, "", "x"),
                flood("nested arrays", 200, "", "["),
                flood("an error", 400, "Content-Type: text/plain\r\n", "x"),
                flood("a challenge with a body", 401, "WWW-Authenticate: Bearer\r\n", "x"),
                flood("a redirect with a body", 302, "Location: /again\r\n", "x"),
                flood("chunks", 200, CHUNKED, "1\r\nx\r\n"),
                bomb());
    }

    private static Hostility flood(String name, int status, String headers, String piece) {
        byte[] pieces = bytes(piece.repeat(64 << 10));
        return row(name, with -> {
            with.readRequest();
            with.say("HTTP/1.1 " + status + " Word\r\n" + headers + "\r\n");
            with.say(headers.equals(CHUNKED) ? "9\r\n%PDF-1.7\n\r\n" : with.goodStart());
            with.sayForEver(pieces);
        });
    }

    private static Hostility bomb() {
        byte[] piece = new byte[64 << 10];
        Arrays.fill(piece, (byte) 'x');
        return row("a zip", with -> {
            with.readRequest();
            with.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            OutputStream zip = new GZIPOutputStream(with.out());
            zip.write(bytes(with.goodStart()));
            while (true) {
                zip.write(piece);
            }
        });
    }

    private static Hostility row(String name, Answer answer) {
        return Hostility.of(name, answer, BROKEN, UNREADABLE, REFUSED, OTHER).endless();
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
