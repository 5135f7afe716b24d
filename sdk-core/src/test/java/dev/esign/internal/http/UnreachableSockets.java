package dev.esign.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;

/** Sockets whose other end never answers: connecting lasts until they are closed. */
final class UnreachableSockets extends SocketFactory {
    private final CountDownLatch connecting;

    /** @param connecting counted down when somebody begins to connect */
    UnreachableSockets(CountDownLatch connecting) {
        this.connecting = connecting;
    }

    @Override
    public Socket createSocket() {
        CountDownLatch closed = new CountDownLatch(1);
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                connecting.countDown();
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new SocketException("Socket closed");
            }

            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized") // The lock may be held by the one who connects.
            public void close() {
                closed.countDown();
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }
}
