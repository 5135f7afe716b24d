package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.receiver.ReceiverCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The webhooks of all providers on one port. */
class WebhookReceiverTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void eachProvidersDeliveryIsPrintedOnceAndAForgedOneIsNot() throws Exception {
        ReceiverCommand.demonstrate(out);

        for (String provider : List.of("/atlas", "/getsigned", "/signicat", "/xodo")) {
            List<String> lines = linesOf(provider);
            assertThat(lines)
                    .filteredOn(line -> line.contains("answered 200"))
                    .as("genuine, and again")
                    .hasSize(2);
            assertThat(lines)
                    .filteredOn(line -> line.contains("answered 401"))
                    .as("forged")
                    .hasSize(1);
            assertThat(lines)
                    .filteredOn(line -> line.contains("rejected"))
                    .as("again, and forged")
                    .hasSize(2);
            assertThat(lines)
                    .filteredOn(line -> line.matches(".*(signed|completed) of \\S+_1"))
                    .as("printed")
                    .hasSize(1);
        }
    }

    private List<String> linesOf(String provider) {
        return Arrays.stream(told.toString(StandardCharsets.UTF_8).split("\\R"))
                .filter(line -> line.startsWith(provider + " "))
                .toList();
    }
}
