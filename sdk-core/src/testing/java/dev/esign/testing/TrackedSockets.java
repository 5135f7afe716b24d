package dev.esign.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ServerSocketFactory;

/**
 * The server's side of every connection. The server lets go of one as soon as the client does, so one that is still open
 * after the client was closed is a connection, or the body on it, that the client forgot.
 */
final class TrackedSockets extends ServerSocketFactory {
    private final Set<Socket> open = new HashSet<>();
    private Optional<Socket> newest = Optional.empty();

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Tracked socket = new Tracked();
                implAccept(socket);
                add(socket);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        ServerSocket socket = createServerSocket();
        socket.bind(new InetSocketAddress(port));
        return socket;
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket(port);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return createServerSocket(port);
    }

    /** Waits until none is open. */
    synchronized boolean allClosedWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Reads from a connection on which the server is silent until the client closes it. */
    void awaitHangUp(Duration patience) throws IOException {
        Socket socket = newest();
        socket.setSoTimeout((int) patience.toMillis());
        try (socket) {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // As good an end as an orderly one.
        }
    }

    private synchronized Socket newest() {
        return newest.orElseThrow();
    }

    private synchronized void add(Socket socket) {
        open.add(socket);
        newest = Optional.of(socket);
    }

    private synchronized void remove(Socket socket) {
        open.remove(socket);
        notifyAll();
    }

    private final class Tracked extends Socket {
        /** MockWebServer closes what has ended, but not what the client broke. */
        @Override
        public OutputStream getOutputStream() throws IOException {
            OutputStream out = super.getOutputStream();
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b});
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        out.write(bytes, offset, length);
                    } catch (IOException e) {
                        Tracked.this.close();
                        throw e;
                    }
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            remove(this);
        }
    }
}
