package dev.esign.acceptance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server on loopback that says whatever its answer says, and remembers who came. */
final class HostilePeer implements AutoCloseable {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hostile-peer");
        thread.setDaemon(true);
        return thread;
    });
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSocket server;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    /** One party is the peer itself, the others are the conversations that go on. */
    private final Phaser going = new Phaser(1);

    HostilePeer(Answer answer) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            // So that one who does not read is felt after kilobytes, not megabytes.
            server.setReceiveBufferSize(8 << 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        THREADS.execute(() -> accept(answer));
    }

    URI url() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/");
    }

    List<Conversation> conversations() {
        return conversations;
    }

    /** Whether the other side has ended every conversation; waits for it. */
    boolean allEnded() throws InterruptedException {
        over.countDown();
        try {
            going.awaitAdvanceInterruptibly(going.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void accept(Answer answer) {
        while (true) {
            try {
                Socket socket = server.accept();
                going.register();
                THREADS.execute(() -> talk(socket, answer));
            } catch (IOException | RejectedExecutionException e) {
                return;
            }
        }
    }

    private void talk(Socket socket, Answer answer) {
        try (socket) {
            Conversation conversation = new Conversation(socket, over);
            conversations.add(conversation);
            do {
                answer.give(conversation);
            } while (conversation.goesOn());
        } catch (IOException e) {
            // The other side has had enough, which is the point.
        } finally {
            going.arriveAndDeregister();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
