package dev.esign.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Document;
import dev.esign.acceptance.hostile.SdkCall.Opened;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** One call of one hostile peer, and what must hold whatever the peer does. */
record Trial(SdkCall what, Hostility hostility, Path folder) {
    /** One that waits for ever, so that only the deadline of the call ends it. */
    private static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    private static final Document.Content SMALL = pdf(100);
    private static final Document.Content LARGE = pdf(16 << 20);
    /** On a busy machine, threads may get their turn late. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private static final String MAGIC = "%PDF-";
    private static final int LONGEST_MESSAGE = 2_000;

    void run() throws Exception {
        OkHttpClient http =
                HTTP.newBuilder().connectionPool(new ConnectionPool()).build();
        try (HostilePeer peer = new HostilePeer(hostility.answer())) {
            Path target = Files.createTempDirectory(folder, "download").resolve("signed.pdf");
            Document.Content document = hostility.largeUploads() ? LARGE : SMALL;
            World world = World.of(peer.url(), document, target, http, hostility.timeout());
            try (Opened opened = what.open(world)) {
                // The second call also shows whether it takes the connection of the first.
                check(end(opened.call()::execute), target);
                check(end(() -> opened.call().executeAsync().join()), target);
            }
            http.connectionPool().evictAll();
            assertThat(peer.allEnded()).as("every connection was let go").isTrue();
            if (!hostility.isEndless()) {
                assertThat(peer.conversations()).as("the peer was asked").isNotEmpty();
            }
            if (!hostility.trust()) {
                assertThat(peer.conversations())
                        .as("a connection is not used again")
                        .noneMatch(Conversation::spokenToAgain);
            }
        }
    }

    /** What a call failed with; null if it did not. */
    private @Nullable Throwable end(Supplier<?> call) {
        long start = System.nanoTime();
        Throwable thrown = null;
        try {
            if (call.get() instanceof InputStream stream) {
                try (stream) {
                    assertThat(new String(stream.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1))
                            .as("how the stream begins")
                            .isEqualTo(MAGIC);
                    stream.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (CompletionException e) {
            thrown = e.getCause();
        } catch (Throwable e) {
            thrown = e;
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the deadline")
                .isLessThan(hostility.timeout().plus(SLACK));
        return thrown;
    }

    private void check(@Nullable Throwable thrown, Path target) throws IOException {
        String trace = thrown == null ? "" : traceOf(thrown);
        assertThat(hostility.endings()).as("how it ended: " + trace).contains(Ending.of(thrown));
        assertThat(trace).as("what it says").doesNotContain(World.CANARY);
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            assertThat(String.valueOf(e.getMessage())).as("what it says").hasSizeLessThan(LONGEST_MESSAGE);
        }
        if (thrown == null && what.name().endsWith("_FILE")) {
            assertThat(target).content(StandardCharsets.ISO_8859_1).startsWith(MAGIC);
            Files.delete(target);
        }
        assertThat(target.getParent()).as("what is left of the download").isEmptyDirectory();
    }

    private static Document.Content pdf(int size) {
        byte[] bytes = new byte[size];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return Document.of("lease.pdf", bytes);
    }

    private static String traceOf(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
