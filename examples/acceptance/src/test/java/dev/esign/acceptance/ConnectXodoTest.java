package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.connect.XodoCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An account of Xodo Sign connected from a terminal, as the README's command does it. */
class ConnectXodoTest {
    private final ByteArrayOutputStream story = new ByteArrayOutputStream();

    @Test
    void aNoIsANoAndAYesLastsUntilTheUserEndsIt() {
        PrintStream out = new PrintStream(story, true, StandardCharsets.UTF_8);

        new XodoCommand(SandboxExtension.impatient(), out).connectToSandbox();

        assertThat(story.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "The user said no",
                        "The user said yes",
                        "The app sees 0 documents",
                        "has disconnected",
                        "the user must connect again");
    }
}
