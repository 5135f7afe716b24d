package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EsignExceptionTest {
    private final IOException cause = new EOFException();

    @Test
    void aMessageIsOneLine() {
        EsignException e = new EsignException("refused:\r\n login ok\u2028admin", cause) {};

        assertThat(e).hasMessage("refused:  login ok admin");
    }

    @Test
    void aCauseThatSaysNothingCanBeRepeated() {
        EsignException e = new EsignException(cause.getMessage(), cause) {};

        assertThat(e).hasMessage(null).hasCause(cause);
    }
}
