package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.common.Opened;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed sandbox is gone. */
class CloseTest {
    @Test
    void closingLeavesNeitherAThreadNorThePort() throws Exception {
        // What the libraries start once in a JVM, and keep, is there from here on.
        Sandbox.start().close();
        Set<Thread> before = live();
        URI site;
        try (Receiver receiver = Receiver.collecting(Receiver.hooks());
                Sandbox sandbox = Sandbox.start()) {
            site = sandbox.atlas().siteUrl();
            AtlasUser user = AtlasUser.of(sandbox.atlas());
            String id = user.create(
                    Pdfs.agreement(), Map.of("webhook_url", receiver.url().toString()));
            user.dispatch(id, List.of(AtlasUser.party("Ana")));
            user.signNext(id);
            user.awaitSignedPdf(id);
        }

        List<String> left = Await.until(() -> names(before), List::isEmpty);

        assertThat(left).isEmpty();
        assertThatThrownBy(() -> new Socket(site.getHost(), site.getPort())).isInstanceOf(ConnectException.class);
    }

    @Test
    void twoSandboxesDoNotShareAnything() {
        try (Sandbox one = Sandbox.start();
                Sandbox two = Sandbox.start()) {
            String id = AtlasUser.of(one.atlas()).create(Pdfs.agreement(), Map.of());

            assertThat(two.atlas().envelopeCount()).isZero();
            assertThat(AtlasUser.of(two.atlas()).get("/api/envelope/" + id).status())
                    .isEqualTo(404);
            assertThat(AtlasUser.of(two.atlas(), one.atlas().apiKey())
                            .get("/api/envelopes")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aFolderHasOneSandboxAtATime(@TempDir Path folder) {
        Sandbox.Builder builder = Sandbox.builder().folder(folder.resolve("new"));
        try (Sandbox one = builder.start()) {
            assertThatThrownBy(builder::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another sandbox has the folder");
            assertThat(one.atlas().envelopeCount()).isZero();
        }

        Sandbox next = builder.start();

        next.close();
    }

    @Test
    void aSandboxThatCannotStartLeavesItsFolderAndNoThread(@TempDir Path folder) throws Exception {
        Sandbox.start().close();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Set<Thread> before = live();

            assertThatThrownBy(() -> Sandbox.builder()
                            .folder(folder)
                            .atlasPort(taken.getLocalPort())
                            .start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("could not start");

            assertThat(Await.until(() -> names(before), List::isEmpty)).isEmpty();
        }
        Sandbox.builder().folder(folder).start().close();
    }

    @Test
    void whateverFailsToCloseKeepsNothingElseOpen() {
        List<String> closed = new ArrayList<>();
        Opened opened = new Opened();
        opened.add(() -> closed.add("database"));
        opened.add(() -> {
            throw new IllegalStateException("The server does not stop");
        });
        opened.add(() -> closed.add("newest"));

        assertThatThrownBy(opened::close).isInstanceOf(IllegalStateException.class);

        assertThat(closed).containsExactly("newest", "database");
    }

    private static Set<Thread> live() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    /** The threads that came since, but those of the tests' own HTTP client. */
    private static List<String> names(Set<Thread> before) {
        return live().stream()
                .filter(t -> !before.contains(t) && !t.getName().startsWith("HttpClient-"))
                .map(Thread::getName)
                .collect(Collectors.toList());
    }
}
