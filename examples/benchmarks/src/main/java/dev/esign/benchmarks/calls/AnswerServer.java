package dev.esign.benchmarks.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A server in a process of its own, so that what it costs counts for no client. It does as little as it can: one thread a
 * connection, and each answer was made before.
 */
final class AnswerServer implements AutoCloseable {
    private final Process process;
    private final String origin;

    private AnswerServer(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    static AnswerServer start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), AnswerServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = command.start();
            return new AnswerServer(
                    process, "http://127.0.0.1:" + process.inputReader().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("The server does not start", e);
        }
    }

    URI uri(String path) {
        return URI.create(origin + path);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The other process; ends with the one that started it. */
    public static void main(String[] args) throws IOException {
        ServerSocket server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        System.out.println(server.getLocalPort());
        daemon(() -> acceptAll(server));
        System.in.transferTo(System.out);
    }

    private static void acceptAll(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> answerAll(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The server cannot go on", e);
        }
    }

    private static void answerAll(Socket socket) {
        Map<String, byte[]> answers = new HashMap<>();
        byte[] buffer = new byte[8192];
        int length = 0;
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer, length, buffer.length - length);
                    n > 0;
                    n = in.read(buffer, length, buffer.length - length)) {
                length += n;
                if (endsHead(buffer, length)) {
                    String requestLine = new String(buffer, 0, 64, StandardCharsets.ISO_8859_1);
                    socket.getOutputStream().write(answers.computeIfAbsent(requestLine, Answers::to));
                    length = 0;
                }
            }
        } catch (SocketException closedByClient) {
            // That is how a benchmark ends.
        } catch (IOException e) {
            throw new IllegalStateException("The server cannot answer", e);
        }
    }

    /** A GET has no body, and no client here sends the next request before it has its answer. */
    private static boolean endsHead(byte[] bytes, int length) {
        return length >= 64
                && bytes[length - 4] == '\r'
                && bytes[length - 3] == '\n'
                && bytes[length - 2] == '\r'
                && bytes[length - 1] == '\n';
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
