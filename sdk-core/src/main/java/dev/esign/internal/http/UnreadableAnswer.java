package dev.esign.internal.http;

import java.io.IOException;

/** An answer that came whole but is not what it should be. Its message goes on after "…, but". */
final class UnreadableAnswer extends IOException {
    private static final long serialVersionUID = 1L;
    private final String message;

    UnreadableAnswer(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
