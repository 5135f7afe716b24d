package dev.esign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a person reads at the terminal. */
class SandboxCommandTest {
    @Test
    void theTerminalShowsWhatAPersonNeedsToBegin() {
        try (Sandbox sandbox = Sandbox.start()) {
            StringWriter text = new StringWriter();

            SandboxCommand.tell(sandbox, new PrintWriter(text));

            String atlas = sandbox.atlas().siteUrl().toString();
            String getSigned = sandbox.getSigned().siteUrl().toString();
            String signicat = sandbox.signicat().siteUrl().toString();
            assertThat(text.toString().lines().map(line -> line.strip().replaceAll(" {2,}", " ")))
                    .containsSubsequence(
                            "Atlas",
                            "API " + atlas + "api/",
                            "API key " + sandbox.atlas().apiKey(),
                            "platform key " + sandbox.atlas().platformKey(),
                            "outbox " + atlas + "outbox",
                            "issuer " + atlas.substring(0, atlas.length() - 1),
                            "MCP resource " + atlas + "mcp",
                            "login name profile@atlas.test",
                            "password the API key",
                            "GetSigned",
                            "API " + getSigned,
                            "token URL " + getSigned + "oauth/token",
                            "client id " + sandbox.getSigned().clientId(),
                            "client secret " + sandbox.getSigned().clientSecret(),
                            "outbox " + getSigned + "outbox",
                            "Signicat",
                            "API " + signicat,
                            "token URL " + signicat + "oauth/connect/token",
                            "client id " + sandbox.signicat().clientId(),
                            "client secret " + sandbox.signicat().clientSecret(),
                            "outbox " + signicat + "outbox");
        }
    }
}
