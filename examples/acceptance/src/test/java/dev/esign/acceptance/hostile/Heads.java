package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.REFUSED;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Answers that go wrong before their body. */
final class Heads {
    private Heads() {}

    static Stream<Hostility> rows() {
        return Stream.of(noHttp(), statuses(), headers(), storms()).flatMap(rows -> rows);
    }

    private static Stream<Hostility> noHttp() {
        return Stream.of(
                broken("nothing", ""),
                broken("HTTP/0.9", "<html>Hello.</html>"),
                broken("a thousand NULs", "\0".repeat(1000)),
                broken("the greeting of another protocol", "SSH-2.0-Server\r\n"),
                broken("frames of HTTP/2", "\0\0\u0012\4\0\0\0\0\0\0\3\0\0\0\200\0\4\0\1\0\0\0\5\0\377\377\377"),
                broken("a TLS alert", "\25\3\1\0\2\2\26"),
                broken("a status line alone", "HTTP/1.1 200 OK\r\n"),
                broken("half a header", "HTTP/1.1 200 OK\r\nContent-Le"));
    }

    private static Stream<Hostility> statuses() {
        return Stream.concat(
                Stream.of(
                                "",
                                " ",
                                " 20",
                                " 2000 OK",
                                " -1 No",
                                " -12 No",
                                " 2x0 OK",
                                " 99999999999999999999",
                                " \u00b2\u00b2\u00b2")
                        .map(status -> broken("the status" + status, "HTTP/1.1" + status + "\r\n\r\n")),
                Stream.of(
                                " 000",
                                " 099 Low",
                                " 101 Switching Protocols",
                                " 300 Choose",
                                " 407 Proxy",
                                " 600 Beyond",
                                " 999 Odd")
                        .map(status -> Hostility.of(
                                "the status" + status,
                                Answer.last("HTTP/1.1" + status + "\r\nConnection: close\r\n\r\n"),
                                REFUSED,
                                BROKEN)));
    }

    private static Stream<Hostility> headers() {
        return Stream.of(
                broken("an endless status line", sayingForEver("HTTP/1.1 200 ", "OK")),
                broken("an endless header", sayingForEver("HTTP/1.1 200 OK\r\nX-Long: ", "x")),
                broken("headers without end", sayingForEver("HTTP/1.1 200 OK\r\n", "X-Many: x\r\n")),
                broken("a header of 10 MB", "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(10 << 20) + "\r\n\r\n"),
                broken("10 MB of headers", "HTTP/1.1 200 OK\r\n" + "X-Many: x\r\n".repeat(1 << 20) + "\r\n"));
    }

    private static Stream<Hostility> storms() {
        return Stream.of(
                broken("100 for ever", sayingForEver("", "HTTP/1.1 100 Continue\r\n\r\n"))
                        .endless(),
                broken("103 for ever", sayingForEver("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"))
                        .endless());
    }

    private static Hostility broken(String name, String words) {
        return broken(name, Answer.last(words));
    }

    private static Hostility broken(String name, Answer answer) {
        return Hostility.of(name, answer, BROKEN);
    }

    private static Answer sayingForEver(String start, String then) {
        byte[] piece = then.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        return with -> {
            with.readRequest();
            with.say(start);
            with.sayForEver(piece);
        };
    }
}
