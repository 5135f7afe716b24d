package dev.esign.acceptance.hostile;

import static dev.esign.acceptance.hostile.Ending.BROKEN;
import static dev.esign.acceptance.hostile.Ending.GOOD;
import static dev.esign.acceptance.hostile.Ending.OTHER;
import static dev.esign.acceptance.hostile.Ending.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that send every call away. Wherever that is, nobody there learns a secret. */
class HostileRedirectsTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/x",
                "http://localhost:PORT/x",
                "http://0177.0.0.1:PORT/x",
                "http://2130706433:PORT/x",
                "http://[::ffff:127.0.0.1]:PORT/x",
                "http://user:password@127.0.0.1:PORT/x",
                "//127.0.0.1:PORT/x",
                "\\\\127.0.0.1:PORT\\x",
                "http://attacker.example/x",
                "http://127.0.0.1.attacker.example/x",
                "http://127.0.0.1:PORT@attacker.example/x",
                "/itself",
                "?",
                "",
                "http://[::1",
                "http://127.0.0.1:99999/x",
                "http://127.0.0.1:-1/x",
                "http:///x",
                "\u00ff\u0001\0",
            })
    void noSecretGoesAlong(String place) throws InterruptedException {
        try (HostilePeer elsewhere = new HostilePeer(Answer.framed(200, "", PDF))) {
            for (int status : new int[] {302, 307}) {
                Trials.run(redirect(status, locationOf(place, elsewhere), REFUSED, BROKEN, OTHER, GOOD), folder);
            }

            assertThat(elsewhere.conversations()).noneMatch(HostileRedirectsTest::tellsASecret);
        }
    }

    /** A client that goes nowhere keeps its secrets too: this one does go. */
    @ParameterizedTest
    @ValueSource(ints = {302, 307})
    void aDownloadGoesThereWithoutASecret(int status) throws InterruptedException {
        try (HostilePeer elsewhere = new HostilePeer(Answer.framed(200, "", PDF))) {
            Trials.run(
                    redirect(status, locationOf("http://127.0.0.1:PORT/x", elsewhere), GOOD),
                    folder,
                    SdkCall.ATLAS_FILE,
                    SdkCall.ATLAS_STREAM,
                    SdkCall.GETSIGNED_FILE,
                    SdkCall.GETSIGNED_STREAM,
                    SdkCall.SIGNICAT_FILE,
                    SdkCall.SIGNICAT_STREAM,
                    SdkCall.XODO_FILE,
                    SdkCall.XODO_STREAM);

            assertThat(elsewhere.conversations()).isNotEmpty().noneMatch(HostileRedirectsTest::tellsASecret);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "file://127.0.0.1:PORT/x",
                "ftp://127.0.0.1:PORT/x",
                "jar:http://127.0.0.1:PORT/x!/y",
                "javascript:alert(1)",
                "data:application/pdf,%PDF-1.7",
            })
    void anotherSchemeIsAnError(String place) throws InterruptedException {
        try (HostilePeer elsewhere = new HostilePeer(Answer.framed(200, "", PDF))) {
            for (int status : new int[] {302, 307}) {
                Trials.run(redirect(status, locationOf(place, elsewhere), REFUSED, BROKEN, OTHER), folder);
            }

            assertThat(elsewhere.conversations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308})
    void nowhereIsAnError(int status) throws InterruptedException {
        Trials.run(redirect(status, "", REFUSED, BROKEN, OTHER), folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307})
    void aLongWayIsAnError(int status) throws InterruptedException {
        String location = "Location: /" + "x".repeat(100_000) + "\r\n";

        Trials.run(redirect(status, location, REFUSED, BROKEN, OTHER), folder);
    }

    private static boolean tellsASecret(Conversation with) {
        return (with.head() + with.body()).contains(World.CANARY);
    }

    private static String locationOf(String place, HostilePeer elsewhere) {
        return "Location: "
                + place.replace("PORT", String.valueOf(elsewhere.url().getPort())) + "\r\n";
    }

    private static Hostility redirect(int status, String location, Ending first, Ending... others) {
        return Hostility.of(status + " " + location, Answer.framed(status, location, new byte[0]), first, others)
                .framed();
    }
}
