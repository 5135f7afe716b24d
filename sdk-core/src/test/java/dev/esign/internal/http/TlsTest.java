package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.RetryPolicy;
import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.Always;
import dev.esign.testing.CallKind;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls over TLS, to a server whose certificate is good or not. Nothing may be sent before it was seen to be good. */
class TlsTest {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();

    @RegisterExtension
    final Wire wire = new Wire();

    static Stream<Arguments> protocolsAndVerbs() {
        return Stream.of(Protocol.HTTP_1_1, Protocol.HTTP_2)
                .flatMap(protocol -> Stream.of(Verb.values()).map(verb -> Arguments.of(protocol, verb)));
    }

    @ParameterizedTest
    @MethodSource("protocolsAndVerbs")
    void callsGoOverWhatTheServerChooses(Protocol protocol, Verb verb) throws Exception {
        List<Protocol> spoken = new ArrayList<>();
        try (MockWebServer server = server(issued(certificate -> certificate))) {
            server.setProtocols(protocol == Protocol.HTTP_2 ? List.of(protocol, Protocol.HTTP_1_1) : List.of(protocol));
            AtlasClient client = client(
                    server,
                    http -> http.addNetworkInterceptor(chain -> {
                        var response = chain.proceed(chain.request());
                        spoken.add(response.protocol());
                        return response;
                    }));

            for (CallKind kind : CallKind.values()) {
                verb.run(kind.on(client));
            }

            assertThat(spoken).hasSize(CallKind.values().length).containsOnly(protocol);
            RecordedRequest request = Objects.requireNonNull(server.takeRequest(1, TimeUnit.SECONDS));
            assertThat(request.getHandshake()).isNotNull();
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Wire.KEY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnUnknownAuthorityIsNotTrustedAndAskingAgainWouldNotChangeIt(Verb verb) throws Exception {
        HeldCertificate stranger = certificate().build();
        try (MockWebServer server = server(stranger)) {
            assertNothingWasSent(failure(verb, client(server, http -> http)), 1);
        }
    }

    @Test
    void norIsOneForAnotherHost() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("other.test")
                .build();
        try (MockWebServer server = server(other)) {
            assertNothingWasSent(failure(Verb.EXECUTE, client(server, http -> http)), 1);
        }
    }

    @Test
    void norIsOneThatHasEnded() throws Exception {
        HeldCertificate old = issued(certificate -> certificate.validityInterval(0, 1));
        try (MockWebServer server = server(old)) {
            assertNothingWasSent(failure(Verb.EXECUTE, client(server, http -> http)), 1);
        }
    }

    @Test
    void theJdksOwnTrustIsTheDefault() throws Exception {
        try (MockWebServer server = server(issued(certificate -> certificate))) {
            AtlasClient client = wire.closing(AtlasClient.of(ApiKey.of(Wire.KEY), config(server)));

            assertNothingWasSent(failure(Verb.EXECUTE, client), 1);
        }
    }

    @Test
    void anAnswerInClearIsNone() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Always(ok()));
            server.start(InetAddress.getLoopbackAddress(), 0);

            assertNothingWasSent(failure(Verb.EXECUTE, client(server, http -> http)), 2);
        }
    }

    @Test
    void noWaitOutlastsDistrust() throws Exception {
        try (MockWebServer server = server(certificate().build())) {
            AtlasClient client = client(server, http -> http);

            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> client.envelopes().awaitSigned("e1").execute());

            assertNothingWasSent(failure, 1);
            assertThat(wire.time().sleeps()).isEmpty();
        }
    }

    @Test
    void norDoesAWatch() throws Exception {
        try (MockWebServer server = server(certificate().build())) {
            ClientConfig config = config(server).withSleeper(pause -> {
                throw new InterruptedException("It waits.");
            });
            Transport transport =
                    wire.closing(Transport.open("test", URI.create("https://api.test/"), ApiKey.of(Wire.KEY), config));
            Watch<JsonNode> watch = transport.watch(
                    "look", transport.call("look", "GET", "look").json(node -> node), null);

            TransportException failure = catchThrowableOfType(TransportException.class, watch::next);

            assertNothingWasSent(failure, 1);
            assertThat(failure).hasMessageContaining("certificate");
        }
    }

    private static TransportException failure(Verb verb, AtlasClient client) {
        return catchThrowableOfType(TransportException.class, () -> verb.run(CallKind.UNKEYED.on(client)));
    }

    private static void assertNothingWasSent(TransportException failure, int attempts) {
        assertThat(failure).isNotNull();
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.attempts()).isEqualTo(attempts);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(Wire.KEY).doesNotContainPattern("\\p{Cc}");
        }
    }

    private AtlasClient client(MockWebServer server, UnaryOperator<OkHttpClient.Builder> change) {
        OkHttpClient http = wire.okHttp(
                builder -> change.apply(builder.sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager())));
        return wire.closing(AtlasClient.of(ApiKey.of(Wire.KEY), config(server).withOkHttpClient(http)));
    }

    private ClientConfig config(MockWebServer server) {
        return wire.config()
                .withBaseUrl(URI.create("https://127.0.0.1:" + server.getPort() + "/api/"))
                .withRetry(RetryPolicy.standard().withMaxAttempts(2));
    }

    private static MockWebServer server(HeldCertificate certificate) throws IOException {
        HandshakeCertificates identity =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Always(ok()));
        server.useHttps(identity.sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    private static HeldCertificate issued(UnaryOperator<HeldCertificate.Builder> change) {
        return change.apply(certificate().signedBy(AUTHORITY)).build();
    }

    private static HeldCertificate.Builder certificate() {
        return new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1");
    }
}
