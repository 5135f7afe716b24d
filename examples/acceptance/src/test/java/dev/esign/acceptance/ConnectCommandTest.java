package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.connect.Browser;
import dev.esign.connect.ConnectCommand;
import dev.esign.connect.StandIn;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.faults.SeenRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account connected from a terminal, as the README's command does it. */
class ConnectCommandTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final ByteArrayOutputStream story = new ByteArrayOutputStream();

    @Test
    void aSandboxIsConnectedUsedRefreshedAndLeft() throws Exception {
        command().connectToSandbox();

        assertThat(told())
                .containsSubsequence(
                        "The user said yes",
                        "has the tools get_envelope, list_envelopes",
                        "to the same token",
                        "have ended at the server",
                        "the token refreshed",
                        "the access token is revoked",
                        "Deleted the registration");
    }

    @Test
    void theBareUrlOfAServerIsEnough() throws Exception {
        connectTo(StandIn.approving(atlas().person()));

        assertThat(told())
                .contains("is guarded by " + atlas().authorizationServer().issuer())
                .containsSubsequence("The user said yes", "list_envelopes", "the access token is revoked");
        assertThat(atlas().requestsSeen())
                .extracting(SeenRequest::path)
                .containsSubsequence(
                        "/mcp",
                        "/.well-known/oauth-protected-resource/mcp",
                        "/.well-known/oauth-authorization-server",
                        "/oauth/register",
                        "/oauth/authorize",
                        "/oauth/token",
                        "/mcp",
                        "/oauth/revoke");
    }

    @Test
    void aUserWhoSaysNoIsNotConnected() throws Exception {
        long before = atlas().authorizationServer().tokenRequests();

        connectTo(StandIn.denying(atlas().person()));

        assertThat(told()).contains("The user said no", "Deleted the registration");
        assertThat(atlas().authorizationServer().tokenRequests()).isEqualTo(before);
    }

    private void connectTo(Browser browser) throws Exception {
        command().connectTo(atlas().authorizationServer().resource(), browser);
    }

    private ConnectCommand command() {
        return new ConnectCommand(SandboxExtension.impatient(), new PrintStream(story, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return story.toString(StandardCharsets.UTF_8);
    }

    private static AtlasSandbox atlas() {
        return SANDBOX.sandbox().atlas();
    }
}
