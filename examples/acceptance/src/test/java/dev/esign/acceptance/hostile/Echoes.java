package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.GOOD;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.REFUSED;
import static dev.esign.acceptance.hostile.Ending.UNREADABLE;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Peers that repeat the secret they were sent, wherever it may end in a message. */
final class Echoes {
    private static final Pattern SECRET = Pattern.compile(World.CANARY + "[\\w-]+");

    private Echoes() {}

    static Stream<Hostility> rows() {
        return Stream.of(
                echo("for a status line", secret -> secret + "\r\n\r\n"),
                echo("for a version", secret -> "HTTP/" + secret + " 200 OK\r\n\r\n"),
                echo("for a status", secret -> "HTTP/1.1 " + secret + "\r\n\r\n"),
                echo("for a header", secret -> "HTTP/1.1 200 OK\r\n" + secret + "\r\n\r\n"),
                echo("for a reason", secret -> "HTTP/1.1 400 " + secret + "\r\n\r\n"),
                echo("for a length", secret -> "HTTP/1.1 200 OK\r\nContent-Length: " + secret + "\r\n\r\n"),
                echo(
                        "for a chunk",
                        secret -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + secret + "\r\n"),
                echo("for a request id", secret -> "HTTP/1.1 400 Bad\r\nX-Request-Id: " + secret + "\r\n\r\n"),
                echo(
                        "for a place",
                        secret -> "HTTP/1.1 302 Found\r\nLocation: ftp://" + secret + "/?" + secret + "\r\n\r\n"),
                echo("for a wait", secret -> "HTTP/1.1 429 Wait\r\nRetry-After: " + secret + "\r\n\r\n"),
                echo(
                        "for a challenge",
                        secret -> "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm=\"" + secret + "\"\r\n\r\n"),
                echo("for JSON", secret -> "HTTP/1.1 200 OK\r\n\r\n" + secret),
                echo(
                        "inside JSON",
                        secret -> "HTTP/1.1 200 OK\r\n\r\n{\"token_type\":\"" + secret + "\",\"status\":\"" + secret
                                + "\",\"issuer\":\"" + secret + "\"}"),
                echo(
                        "for a name",
                        secret -> "HTTP/1.1 400 Bad\r\n\r\n{\"errors\":{\"" + secret + "\":[\"" + secret + "\"]}}"),
                echo(
                        "for an error",
                        secret -> "HTTP/1.1 400 Bad\r\n\r\n{\"error\":\"" + secret + "\",\"code\":\"" + secret
                                + "\",\"message\":\"" + secret + "\"}"),
                echo("for plain text", secret -> "HTTP/1.1 400 Bad\r\nContent-Type: text/plain\r\n\r\n" + secret));
    }

    private static Hostility echo(String where, UnaryOperator<String> answer) {
        return Hostility.of(
                "the secret " + where,
                with -> {
                    with.readRequest();
                    Matcher secret = SECRET.matcher(with.head() + with.body());
                    with.say(answer.apply(secret.find() ? secret.group() : "nothing"));
                    with.end();
                },
                BROKEN,
                UNREADABLE,
                REFUSED,
                OTHER,
                GOOD);
    }
}
