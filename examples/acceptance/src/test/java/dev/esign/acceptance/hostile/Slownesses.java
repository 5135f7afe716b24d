package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.REFUSED;

import java.io.IOException;
import java.util.stream.Stream;

/** Peers that never come to an end: only the call's deadline ends it. */
final class Slownesses {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final Answer SILENCE = with -> {};

    private Slownesses() {}

    static Stream<Hostility> rows() {
        return Stream.of(
                Hostility.of("silence, and nothing is read", Conversation::freeze, BROKEN)
                        .endless()
                        .meetingLargeUploads(),
                Hostility.of("an answer, and nothing is read", Slownesses::answerAtOnce, BROKEN, REFUSED)
                        .endless()
                        .framed()
                        .meetingLargeUploads(),
                row("silence", "", SILENCE),
                row("silence after the status line", OK, SILENCE),
                row("silence after the head", OK + "Content-Length: 9\r\n\r\n", SILENCE),
                row("a status line in drops", "HTTP/1.1 200 ", drops("O")),
                row("a header in drops", OK + "X-Slow: ", drops("x")),
                row("headers in drops", OK, drops("X-Slow: x\r\n")),
                row("interim answers in drops", "", drops("HTTP/1.1 103 Early Hints\r\n\r\n")),
                row("a body in drops", OK + "Content-Length: 1000000\r\n\r\n", afterGoodStart(drops("x"))),
                row("a body without a length in drops", OK + "\r\n", afterGoodStart(drops("x"))),
                row("chunks in drops", CHUNKED, drops("1\r\n \r\n")),
                row("a chunk size in drops", CHUNKED, drops("0")),
                row("a trailer in drops", CHUNKED + "0\r\nX-Slow: ", drops("x")),
                row("a zip in drops", OK + "Content-Encoding: gzip\r\n\r\n\37\213\10\10\0\0\0\0\0\0", drops("x")),
                Hostility.of("an error in drops", after("HTTP/1.1 400 Bad\r\n\r\n{", drops(" ")), REFUSED, BROKEN)
                        .endless());
    }

    private static Hostility row(String name, String start, Answer then) {
        return Hostility.of(name, after(start, then), BROKEN).endless();
    }

    private static void answerAtOnce(Conversation with) throws IOException {
        with.say("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
        with.freeze();
    }

    private static Answer after(String start, Answer then) {
        return with -> {
            with.readRequest();
            with.say(start);
            then.give(with);
        };
    }

    private static Answer afterGoodStart(Answer then) {
        return with -> {
            with.say(with.goodStart());
            then.give(with);
        };
    }

    private static Answer drops(String drop) {
        return with -> {
            while (true) {
                with.pause();
                with.say(drop);
            }
        };
    }
}
