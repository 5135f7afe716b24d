package dev.esign.oauth;

import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.oauth.CallbackException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where the browser comes back to a program on the user's own machine (RFC 8252 §7.3): a small web server on 127.0.0.1, on a
 * port that is free. Thread-safe; close it after use, which leaves no thread behind.
 *
 * <pre>{@code
 * try (LoopbackReceiver receiver = LoopbackReceiver.open()) {
 *     AuthorizationRequest request = AuthorizationCodeGrant.of(server, authentication, receiver.redirectUri()).request();
 *     Desktop.getDesktop().browse(request.uri());
 *     AuthorizationResult result = receiver.await(request, Duration.ofMinutes(5));
 * }
 * }</pre>
 *
 * <p>A provider that knows the address only from what was registered, such as Xodo Sign, is told
 * {@code http://127.0.0.1:{port}/callback} there, and the receiver is opened on that {@linkplain #open(int) port}.
 */
public final class LoopbackReceiver implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final int MOST_CONNECTIONS = 32;
    private static final int MOST_WAITING = 8;
    private static final int READ_MILLIS = 10_000;
    private static final int CLOSE_SECONDS = 5;

    private final ServerSocket server;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Empty means that there will be no more. */
    private final BlockingQueue<Optional<LoopbackExchange>> callbacks = new ArrayBlockingQueue<>(MOST_WAITING);

    private LoopbackReceiver(ServerSocket server) {
        this.server = server;
        String name = "esign-loopback-" + server.getLocalPort();
        // A browser opens connections in advance, on which it says nothing: none may hold up the others.
        threads = new ThreadPoolExecutor(
                0, MOST_CONNECTIONS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> daemon(work, name));
        threads.execute(this::listen);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens one on any free port.
     *
     * @return the receiver; it listens at once
     * @throws UncheckedIOException if the machine has no free port on 127.0.0.1
     */
    public static LoopbackReceiver open() {
        return open(0);
    }

    /**
     * Opens one on a certain port, for servers that take a redirect URI only exactly as it is registered.
     *
     * @param port from 1 to 65535, or 0 for any that is free
     * @return the receiver; it listens at once
     * @throws UncheckedIOException if the port on 127.0.0.1 is not free
     * @throws IllegalArgumentException if there is no such port
     */
    public static LoopbackReceiver open(int port) {
        try {
            byte[] loopback = {127, 0, 0, 1};
            return new LoopbackReceiver(new ServerSocket(port, MOST_CONNECTIONS, InetAddress.getByAddress(loopback)));
        } catch (IOException e) {
            String which = port == 0 ? "There is no free port on 127.0.0.1." : "127.0.0.1:" + port + " is not free.";
            throw new UncheckedIOException(which, e);
        }
    }

    /**
     * Where the browser is to come back.
     *
     * @return {@code http://127.0.0.1:{port}/callback}; by RFC 8252 §7.3, servers take any port here
     */
    public URI redirectUri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + PATH);
    }

    /**
     * Waits for the answer, and shows the user a page that says how it went. What is not the answer to this request, a
     * browser's own requests or a stranger's with another state, is turned away, and the wait goes on.
     *
     * @param request what the user was asked
     * @param timeout how long the user may take
     * @return the user's yes or no
     * @throws CallbackException if an answer came that cannot be trusted; or, as {@code TIMED_OUT}, if none came in time,
     *     before the receiver was closed, or before the thread was interrupted, whose interrupt flag is then set
     */
    public AuthorizationResult await(AuthorizationRequest request, Duration timeout) {
        long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        while (true) {
            LoopbackExchange callback = next(end)
                    .orElseThrow(() -> noneCame("The browser did not come back within " + timeout.toSeconds() + " s."));
            try {
                AuthorizationResult result = request.callback(callback.target());
                callback.answer("200 OK", result instanceof Granted ? "Connected." : "Not connected.");
                return result;
            } catch (CallbackException e) {
                callback.answer("400 Bad Request", "This is not the answer that was waited for.");
                if (e.reason() != Reason.STATE_MISMATCH) {
                    throw e;
                }
            }
        }
    }

    private Optional<LoopbackExchange> next(long end) {
        Optional<LoopbackExchange> next;
        try {
            next = callbacks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noneCame("The thread was interrupted while it waited for the browser.");
        }
        if (server.isClosed()) {
            // Others may be waiting too.
            callbacks.offer(Optional.empty());
            throw noneCame("The receiver was closed before the browser came back.");
        }
        return next == null ? Optional.empty() : next;
    }

    private static CallbackException noneCame(String why) {
        return new CallbackException(Reason.TIMED_OUT, why);
    }

    private void listen() {
        try {
            while (true) {
                receiveLater(server.accept());
            }
        } catch (IOException closed) {
            // Once more, for a connection that came in while it was being closed.
            hangUp();
        }
    }

    private void receiveLater(Socket socket) {
        open.add(socket);
        try {
            threads.execute(() -> receive(socket));
        } catch (RejectedExecutionException tooManyAtOnce) {
            close(socket);
        }
    }

    private void receive(Socket socket) {
        try {
            socket.setSoTimeout(READ_MILLIS);
            sort(LoopbackExchange.read(socket));
        } catch (IOException nothingToAnswer) {
            close(socket);
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private void sort(LoopbackExchange exchange) {
        if (!PATH.equals(exchange.target().getPath())) {
            exchange.answer("404 Not Found", "There is nothing here.");
        } else if (!exchange.method().equals("GET")) {
            exchange.answer("405 Method Not Allowed", "This is not the answer that was waited for.");
        } else if (!callbacks.offer(Optional.of(exchange))) {
            exchange.answer("503 Service Unavailable", "Too many at once.");
        }
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Then it is closed.
        }
    }

    /** Stops listening, hangs up, and ends the waits that are under way. When it returns, the port is free. */
    @Override
    public void close() {
        hangUp();
        try {
            // Until the listening thread has left accept(), the system goes on taking connections.
            threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUp() {
        close(server);
        callbacks.offer(Optional.empty());
        threads.shutdownNow();
        open.forEach(LoopbackReceiver::close);
    }

    @Override
    public String toString() {
        return "LoopbackReceiver[" + redirectUri() + "]";
    }
}
