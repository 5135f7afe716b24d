package dev.esign.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;

/** A socket whose other end never answers: connecting lasts until it is closed. */
final class UnreachableSocket extends Socket {
    private final CountDownLatch connecting;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param connecting counted down when somebody begins to connect */
    UnreachableSocket(CountDownLatch connecting) {
        this.connecting = connecting;
    }

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
}
