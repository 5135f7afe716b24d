package dev.esign.acceptance.hostile;

import java.io.IOException;

/** What a peer does with one connection. */
@FunctionalInterface
interface Answer {
    void give(Conversation with) throws IOException;

    /** Reads the request, then says this, then keeps the connection open. */
    static Answer of(String words) {
        return with -> {
            with.readRequest();
            with.say(words);
        };
    }

    /** The same, then closes the connection. */
    static Answer last(String words) {
        return with -> {
            with.readRequest();
            with.say(words);
            with.end();
        };
    }

    /** A whole answer of sound framing. */
    static Answer framed(int status, String headers, byte[] body) {
        return with -> {
            with.readRequest();
            with.say("HTTP/1.1 " + status + " Word\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
            with.say(body);
        };
    }
}
