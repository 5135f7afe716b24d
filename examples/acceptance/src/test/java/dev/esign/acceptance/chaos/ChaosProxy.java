package dev.esign.acceptance.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands TCP connections on to a server, and cuts the next one, on both sides, where it is told to. It knows nothing of what it
 * carries. For one caller at a time: {@link #cutNext}, one call, {@link #hasCut}.
 */
final class ChaosProxy implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final URI target;
    private final ServerSocket listening;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Cut.Way, AtomicLong> carried = counters();
    private volatile @Nullable Link newest;
    private volatile @Nullable Cut next;
    private volatile boolean cut;
    private volatile Runnable watcher = () -> {};

    private ChaosProxy(URI target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "chaos-proxy");
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(this::accept);
    }

    private static Map<Cut.Way, AtomicLong> counters() {
        Map<Cut.Way, AtomicLong> counters = new EnumMap<>(Cut.Way.class);
        for (Cut.Way way : Cut.Way.values()) {
            counters.put(way, new AtomicLong());
        }
        return counters;
    }

    /** In front of the server whose URL this is. */
    static ChaosProxy before(URI target) throws IOException {
        return new ChaosProxy(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** The target's URL, by way of this proxy. */
    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + target.getPath());
    }

    /** Cuts the next connection that is opened; those after it pass. */
    void cutNext(Cut where) {
        cut = false;
        next = where;
    }

    /** Whether the connection lived to the byte at which it was to be cut. */
    boolean hasCut() {
        return cut;
    }

    /** How many bytes have gone a way so far, over all connections. */
    long carried(Cut.Way way) {
        return Objects.requireNonNull(carried.get(way)).get();
    }

    /**
     * How many bytes have gone a way over the connection that was opened last. What still comes over those before it, which
     * were cut, is not of the same call.
     */
    long carriedByNewest(Cut.Way way) {
        return Objects.requireNonNull(newest).carried(way);
    }

    /** Tells somebody each time that bytes have arrived, before they are handed on. */
    void watch(Runnable newWatcher) {
        watcher = newWatcher;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = opened(listening.accept());
                Cut where = next;
                next = null;
                Socket server = opened(new Socket());
                server.connect(new InetSocketAddress(target.getHost(), target.getPort()));
                Link link = new Link(client, server, where);
                newest = link;
                threads.execute(() -> link.carry(Cut.Way.REQUEST, client, server));
                threads.execute(() -> link.carry(Cut.Way.RESPONSE, server, client));
            } catch (IOException e) {
                // The proxy was closed, or the client has gone: nobody is left to be told.
            }
        }
    }

    private Socket opened(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        open.add(socket);
        return socket;
    }

    private void ended(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(this::ended);
        threads.shutdownNow();
    }

    /** One connection of a client, and the one to the server that belongs to it. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private final @Nullable Cut where;
        private final AtomicInteger ways = new AtomicInteger(Cut.Way.values().length);
        private final Map<Cut.Way, AtomicLong> own = counters();

        Link(Socket client, Socket server, @Nullable Cut where) {
            this.client = client;
            this.server = server;
            this.where = where;
        }

        long carried(Cut.Way way) {
            return Objects.requireNonNull(own.get(way)).get();
        }

        void carry(Cut.Way way, Socket from, Socket to) {
            try {
                if (where != null && where.way() == way) {
                    copy(way, from, to, where.after());
                    end(where.end());
                } else {
                    copy(way, from, to, Long.MAX_VALUE);
                    to.shutdownOutput();
                }
                from.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // A peer has gone, or the other way was cut: this way is over too.
            } finally {
                if (ways.decrementAndGet() == 0) {
                    ended(client);
                    ended(server);
                }
            }
        }

        /** Until so many bytes have passed, or there are no more. */
        private void copy(Cut.Way way, Socket from, Socket to, long most) throws IOException {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            long left = most;
            noteCut(left);
            while (left > 0) {
                int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    return;
                }
                left -= read;
                noteCut(left);
                Objects.requireNonNull(own.get(way)).addAndGet(read);
                Objects.requireNonNull(carried.get(way)).addAndGet(read);
                watcher.run();
                out.write(chunk, 0, read);
            }
        }

        private void noteCut(long left) {
            if (left == 0) {
                cut = true;
            }
        }

        private void end(Cut.End how) throws IOException {
            for (Socket socket : List.of(client, server)) {
                if (how == Cut.End.RST) {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } else {
                    socket.shutdownOutput();
                }
            }
        }
    }
}
