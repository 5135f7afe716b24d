package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.oauth.AuthorizationResult.Granted;
import dev.esign.testing.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secret, code, state and token of Xodo Sign's way, with every logger at its finest: nobody prints them. */
class XodoSecrecyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    private final List<String> seen = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of("canary"));

    @Test
    void noSecretOfTheWholeWayIsPrinted() {
        // What the test's own server prints of what it gets is not ours.
        LogCapture quiet = LogCapture.of("mockwebserver3", Level.OFF);
        LogCapture log = LogCapture.of("", Level.ALL);
        try {
            connect("{\"access_token\": \"canary-token\", \"expires_in\": \"\", \"state\": \"%s\"}");
            connect("{\"success\": false, \"message\": \"no canary-code with canary-secret in %s\"}");
            connect("{\"success\": false, \"error\": {\"type\": \"canary-secret\", \"info\": \"%s canary-code\"}}");
            connect("{\"error\": \"canary-code of %s is spent\"}");
            connect("{\"error\": \"canary-secret\"}");
            connect("{\"access_token\": \"canary-token with spaces\"}");
            connect("{\"access_token\": \"canary-token\" \"state\": \"%s\"}");
            connect("<html>canary-code canary-secret %s</html>");
        } finally {
            log.close();
            quiet.close();
        }
        seen.addAll(log.lines());
        assertThat(seen).hasSizeGreaterThan(16);
        assertThat(String.join("\n", seen)).doesNotContain(secrets);
    }

    private void connect(String answer) {
        AuthorizationCodeGrant grant = XodoOAuth.grant(server.url(""), "c-123", "canary-secret");
        AuthorizationRequest request = grant.request();
        String state = request.save().reveal().substring(0, 43);
        secrets.add(state);
        server.answer(200, answer.formatted(state));
        Granted granted =
                (Granted) request.callback(URI.create("https://app.example/xodo?code=canary-code&state=" + state));
        look(grant, request, granted, server.client().exchange(granted));
        try {
            TokenResponse tokens = server.client().exchange(granted).execute();
            look(tokens, tokens.save(), TokenResponse.restore(tokens.save()));
            refuse(grant.refreshGrant(tokens));
        } catch (TokenException e) {
            lookAt(e);
        }
    }

    private void refuse(RefreshTokenGrant grant) {
        TokenSourceConfig config = TokenSourceConfig.standard().withClient(server.config());
        try (TokenSource source = TokenSource.of(grant, config)) {
            look(grant, source);
            source.refused(source.token(PATIENCE));
            source.token(PATIENCE);
        }
    }

    private void look(Object... things) {
        for (Object thing : things) {
            seen.add(thing.toString());
        }
    }

    private void lookAt(TokenException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
    }
}
