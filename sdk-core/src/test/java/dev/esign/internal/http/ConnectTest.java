package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void whatWasNotSentIsRepeatedHoweverUnsafe(CallKind kind) {
        wire.answer(ok());
        AtomicInteger lookUps = new AtomicInteger();
        Dns failingOnce = host -> {
            if (lookUps.incrementAndGet() == 1) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getLoopbackAddress());
        };

        kind.on(clientOf("localhost", wire.server().getPort(), failingOnce)).execute();

        assertThat(lookUps).hasValue(2);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionIsTriedUpToTheLastAttempt(CallKind kind) throws IOException {
        AtlasClient client = clientOf("127.0.0.1", closedPort(), Dns.SYSTEM);

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> kind.on(client).execute());

        assertThat(e.attempts()).isEqualTo(5);
        assertThat(e.outcomeUnknown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "UNKEYED", mode = EnumSource.Mode.EXCLUDE)
    void aConnectionThatTheServerClosedMeanwhileIsReplaced(CallKind kind) {
        MockResponse last =
                ok().newBuilder().onResponseEnd(new SocketEffect.CloseSocket()).build();
        wire.answer(last, ok());
        AtlasClient client = wire.client();

        kind.on(client).execute();
        kind.on(client).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    private AtlasClient clientOf(String host, int port, Dns dns) {
        // HTTP is allowed to loopback names only, so "localhost" stands for any host here.
        OkHttpClient http = wire.okHttp(builder -> builder.dns(dns));
        return wire.client(config ->
                config.withBaseUrl(URI.create("http://" + host + ":" + port)).withOkHttpClient(http));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
