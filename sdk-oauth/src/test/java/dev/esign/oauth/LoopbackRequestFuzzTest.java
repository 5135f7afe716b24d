package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Whatever comes to the port that waits for a browser, it is a request or an {@link IOException}. */
class LoopbackRequestFuzzTest {
    @FuzzTest
    void whatComesIsARequestOrNone(byte[] bytes) throws IOException {
        try (Socket socket = new Saying(bytes)) {
            LoopbackExchange request = LoopbackExchange.read(socket);
            assertThat(request.method()).matches("[A-Z]+");
            assertThat(request.target().toString()).startsWith("/");
        } catch (IOException documented) {
            assertThat(documented).hasMessageStartingWith("not a");
        }
    }

    /** A socket on which only this was said. */
    private static final class Saying extends Socket {
        private final byte[] bytes;

        private Saying(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
