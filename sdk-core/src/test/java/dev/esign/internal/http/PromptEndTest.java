package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PromptEndTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theLastPartOfEachBodyIsSentAtOnce() throws Exception {
        assertThat(promptness(ClientConfig.standard(), http -> http)).containsExactly(false, true, false, true);
    }

    @Test
    void theCallersSocketsStayAsTheyAre() throws Exception {
        ClientConfig own = ClientConfig.standard().withOkHttpClient(wire.okHttp(http -> http));

        assertThat(promptness(own, http -> http)).containsExactly(false, false, false, false);
    }

    @Test
    void aSocketThatKeepsItsWayFailsNoCall() throws Exception {
        SuppliedSockets stubborn = new SuppliedSockets(() -> new Socket() {
            @Override
            public void setTcpNoDelay(boolean on) throws SocketException {
                throw new SocketException("Invalid argument");
            }
        });

        assertThat(promptness(ClientConfig.standard(), http -> http.socketFactory(stubborn)))
                .containsExactly(false, false, false, false);
    }

    /** Whether the socket sends at once while a body is written, and after that; of two requests over one connection. */
    private List<Boolean> promptness(ClientConfig config, UnaryOperator<OkHttpClient.Builder> change)
            throws IOException {
        wire.answer(ok(), ok());
        try (Engine engine = new Engine(config)) {
            Look look = new Look();
            OkHttpClient http = change.apply(engine.http().newBuilder())
                    .addNetworkInterceptor(look)
                    .build();
            Request request =
                    new Request.Builder().url(wire.server().url("/")).post(look).build();
            http.newCall(request).execute().close();
            http.newCall(request).execute().close();
            assertThat(look.sockets).hasSize(1);
            return look.seen;
        }
    }

    /** A body that looks at the socket it is written to. */
    private static final class Look extends RequestBody implements Interceptor {
        private final List<Boolean> seen = new ArrayList<>();
        private final Set<Socket> sockets = new HashSet<>();
        private @Nullable Socket socket;

        @Override
        public Response intercept(Chain chain) throws IOException {
            socket = Objects.requireNonNull(chain.connection()).socket();
            sockets.add(socket);
            Response response = chain.proceed(chain.request());
            seen.add(socket.getTcpNoDelay());
            return response;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            seen.add(Objects.requireNonNull(socket).getTcpNoDelay());
        }
    }
}
