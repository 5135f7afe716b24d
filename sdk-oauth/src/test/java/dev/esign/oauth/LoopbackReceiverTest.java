package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.AuthorizationResult.Refused;
import dev.esign.oauth.CallbackException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackReceiverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoopbackReceiver receiver = LoopbackReceiver.open();
    private final AuthorizationRequest request = AuthorizationCodeGrant.of(
                    URI.create("https://as.example/authorize"),
                    URI.create("https://as.example/token"),
                    ClientAuthentication.none("app-1"),
                    receiver.redirectUri())
            .request();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void itListensOnThisMachineOnly() {
        assertThat(receiver.redirectUri().toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    }

    @Test
    void aPortThatIsAskedForIsTheOne() throws Exception {
        int port = receiver.redirectUri().getPort();
        receiver.close();

        try (LoopbackReceiver again = LoopbackReceiver.open(port)) {
            assertThat(again.redirectUri()).isEqualTo(receiver.redirectUri());
        }
    }

    @Test
    void aPortThatIsTakenIsToldAsSuch() {
        int port = receiver.redirectUri().getPort();

        assertThatThrownBy(() -> LoopbackReceiver.open(port))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    @Test
    void theBrowserBringsTheAnswerAndIsShownAPage() throws Exception {
        CompletableFuture<String> page = browse("GET", "/callback?code=c-1&state=" + state());

        assertThat(receiver.await(request, PATIENCE)).isInstanceOf(Granted.class);
        assertThat(page.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 OK").contains("Connected.");
    }

    @Test
    void aNoIsShownAsSuch() throws Exception {
        CompletableFuture<String> page = browse("GET", "/callback?error=access_denied&state=" + state());

        assertThat(receiver.await(request, PATIENCE)).isEqualTo(new Refused("access_denied", null, null));
        assertThat(page.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 OK").contains("Not connected.");
    }

    @Test
    void aStateAloneIsANo() throws Exception {
        CompletableFuture<String> page = browse("GET", "/callback?state=" + state());

        assertThat(receiver.await(request, PATIENCE)).isEqualTo(new Refused("access_denied", null, null));
        assertThat(page.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 OK").contains("Not connected.");
    }

    @Test
    void thePageIsNotKeptAndTellsNobodyWhereItCameFrom() throws Exception {
        CompletableFuture<String> page = browse("GET", "/callback?code=canary&state=" + state());

        receiver.await(request, PATIENCE);

        assertThat(page.get(10, TimeUnit.SECONDS))
                .contains("Cache-Control: no-store", "Referrer-Policy: no-referrer")
                .doesNotContain("canary", state());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/favicon.ico,404",
        "GET,/,404",
        "GET,/callback/x,404",
        "POST,/callback?code=c,405",
        "HEAD,/callback,405",
        "GET,/callback?code=c&state=guess,400",
        "GET,/callback?code=c,400"
    })
    void whatIsNotTheAnswerIsTurnedAwayAndTheWaitGoesOn(String method, String target, int status) throws Exception {
        CompletableFuture<String> stranger = browse(method, target);
        CompletableFuture<String> user =
                stranger.thenCompose(turnedAway -> browse("GET", "/callback?code=c-1&state=" + state()));

        assertThat(receiver.await(request, PATIENCE)).isInstanceOf(Granted.class);
        assertThat(stranger.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 " + status);
        assertThat(user.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "\u0000\r\n\r\n", "GET callback HTTP/1.1\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n"})
    void aConnectionThatSaysNothingOfUseDisturbsNobody(String bytes) throws Exception {
        try (Socket silent = connect()) {
            silent.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            CompletableFuture<String> unused = browse("GET", "/callback?code=c-1&state=" + state());

            assertThat(receiver.await(request, PATIENCE)).isInstanceOf(Granted.class);
            unused.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aHeadWithoutEndIsHungUpOn() throws Exception {
        try (Socket endless = connect()) {
            endless.getOutputStream().write("GET /callback HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            endless.getOutputStream().write(new byte[70_000]);

            assertThat(ended(endless)).isTrue();
        }
    }

    @Test
    void anAnswerThatCannotBeTrustedEndsTheWait() throws Exception {
        CompletableFuture<String> page = browse("GET", "/callback?code=c&error=x&state=" + state());

        assertThatThrownBy(() -> receiver.await(request, PATIENCE))
                .isInstanceOf(CallbackException.class)
                .extracting(e -> ((CallbackException) e).reason())
                .isEqualTo(Reason.AMBIGUOUS);
        assertThat(page.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aUserWhoNeverComesBackIsATimeOut() {
        assertThatThrownBy(() -> receiver.await(request, Duration.ofMillis(1)))
                .isInstanceOf(CallbackException.class)
                .extracting(e -> ((CallbackException) e).reason())
                .isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    @Timeout(10)
    void closingEndsEveryWaitAtOnce() throws Exception {
        List<CompletableFuture<AuthorizationResult>> waits = List.of(waiting(), waiting());

        receiver.close();

        for (CompletableFuture<AuthorizationResult> wait : waits) {
            assertThatThrownBy(() -> wait.get(5, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CallbackException.class)
                    .hasMessageContaining("closed");
        }
        assertThatThrownBy(() -> receiver.await(request, PATIENCE))
                .isInstanceOf(CallbackException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> receiver.await(request, PATIENCE))
                .isInstanceOf(CallbackException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingLeavesNeitherPortNorThread() throws Exception {
        try (Socket silent = connect()) {
            receiver.close();

            assertThat(ended(silent)).isTrue();
        }
        assertThat(isListening()).isFalse();
        joinThreads();
        assertThat(threads()).isEmpty();
    }

    @Test
    void itsThreadsDoNotKeepTheProgramAlive() {
        assertThat(threads()).isNotEmpty().allMatch(Thread::isDaemon);
    }

    private void joinThreads() throws InterruptedException {
        for (Thread thread : threads()) {
            thread.join(PATIENCE.toMillis());
        }
    }

    private List<Thread> threads() {
        String name = "esign-loopback-" + receiver.redirectUri().getPort();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }

    private CompletableFuture<AuthorizationResult> waiting() throws Exception {
        CompletableFuture<AuthorizationResult> result = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            try {
                result.complete(receiver.await(request, Duration.ofMinutes(5)));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        waiter.setDaemon(true);
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }

    private boolean isListening() throws IOException {
        try (Socket socket = connect()) {
            // On a port that nobody listens on, a socket may by chance be given that very port and reach itself.
            return socket.getLocalPort() != socket.getPort();
        } catch (ConnectException refused) {
            return false;
        }
    }

    private String state() {
        return request.save().reveal().substring(0, 43);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                receiver.redirectUri().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return !(reset instanceof SocketTimeoutException);
        }
    }

    private CompletableFuture<String> browse(String method, String target) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = connect()) {
                String head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError("the browser got no answer", e);
            }
        });
    }
}
