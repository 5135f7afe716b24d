package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.GOOD;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.UNREADABLE;

import java.util.stream.Stream;

/** Good answers whose lengths or chunks do not add up. */
final class Framings {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private Framings() {}

    static Stream<Hostility> rows() {
        return Stream.concat(lengths(), chunks());
    }

    private static Stream<Hostility> lengths() {
        return Stream.of(
                row("a length that is too long", "Content-Length: 1000\r\n\r\n", BROKEN),
                row("a length of 19 digits", "Content-Length: 9223372036854775807\r\n\r\n", BROKEN),
                row("a negative length", "Content-Length: -5\r\n\r\n", BROKEN),
                row("a length of -1", "Content-Length: -1\r\n\r\n", BROKEN),
                row("a length of 20 digits", "Content-Length: 99999999999999999999\r\n\r\n", BROKEN),
                row("a length that is no number", "Content-Length: many\r\n\r\n", BROKEN),
                row("an empty length", "Content-Length:\r\n\r\n", BROKEN),
                row("two lengths", "Content-Length: 3\r\nContent-Length: 4\r\n\r\n", BROKEN),
                row("two lengths in one line", "Content-Length: 3, 4\r\n\r\n", BROKEN),
                row(
                                "a length and chunks",
                                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                                UNREADABLE,
                                BROKEN)
                        .framed(),
                row(
                                "an unknown transfer encoding",
                                "Transfer-Encoding: pigeon\r\nContent-Length: 3\r\n\r\n",
                                UNREADABLE,
                                BROKEN)
                        .framed(),
                Hostility.of(
                                "a length that is too short",
                                with -> {
                                    with.readRequest();
                                    with.say(OK + "Content-Length: 3\r\n\r\n" + with.goodStart() + "x\"}");
                                },
                                UNREADABLE,
                                BROKEN)
                        .framed(),
                Hostility.of(
                                "a second answer that nobody asked for",
                                with -> {
                                    with.readRequest();
                                    String answer = OK + "Content-Length: 2\r\n\r\n{}";
                                    with.say(answer + answer);
                                },
                                UNREADABLE,
                                OTHER,
                                GOOD)
                        .framed(),
                Hostility.of(
                        "a body where there is none",
                        Answer.of("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"),
                        BROKEN));
    }

    private static Stream<Hostility> chunks() {
        return Stream.of(
                chunks("a chunk that is no number", "zz\r\n"),
                chunks("a chunk without a size", "\r\n"),
                chunks("a negative chunk", "-5\r\n"),
                chunks("a chunk of 16 digits", "7fffffffffffffff\r\n"),
                chunks("a chunk whose size overflows to a negative one", "ffffffffffffffff\r\n"),
                chunks("a chunk of 40 digits", "f".repeat(40) + "\r\n"),
                chunks("a chunk that ends early", "ff\r\nx"),
                chunks("a chunk without its line end", "1\r\nxyz1\r\nx\r\n0\r\n\r\n"),
                chunks("chunks without an end", "1\r\nx\r\n"),
                chunks("chunks that end in half a line", "1\r\nx\r\n0\r"),
                chunks("a trailer without end", "0\r\nX-Long: x"),
                chunks("a trailer of 1 MB", "0\r\nX-Long: " + "x".repeat(1 << 20) + "\r\n\r\n"));
    }

    /** The start of what the caller wants, then this; then the peer hangs up. */
    private static Hostility chunks(String name, String then) {
        return Hostility.of(
                name,
                with -> {
                    with.readRequest();
                    String start = with.goodStart();
                    with.say(CHUNKED + Integer.toHexString(start.length()) + "\r\n" + start + "\r\n" + then);
                    with.end();
                },
                BROKEN);
    }

    private static Hostility row(String name, String headersAndRest, Ending first, Ending... others) {
        return Hostility.of(
                name,
                with -> {
                    with.readRequest();
                    with.say(OK + headersAndRest + with.goodStart());
                    with.end();
                },
                first,
                others);
    }
}
