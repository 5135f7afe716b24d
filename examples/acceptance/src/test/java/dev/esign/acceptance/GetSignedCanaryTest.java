package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.BEN;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import dev.esign.getsigned.Envelope;
import dev.esign.getsigned.EventType;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.Signer;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.webhooks.Webhooks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every logger at its finest, and every path to GetSigned walked: no secret in a log, a message or a toString. */
class GetSignedCanaryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @RegisterExtension
    final Canary canary = new Canary();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Secret WEBHOOK_SECRET = Secret.of("canary-of-the-webhook");

    @TempDir
    Path folder;

    private final GetSignedSandbox sandbox = SANDBOX.sandbox().getSigned();
    private final GetSignedUser user = SANDBOX.getSignedUser();
    private final Set<String> tokens = new HashSet<>();

    @Test
    void noSecretOfAWholeLifeIsEverTold() throws Exception {
        Signer ana = Signer.of("ana@canary.example", "Ana Diaz");
        WebhookQueue webhooks = SANDBOX.webhooks(Webhooks.getSigned(WEBHOOK_SECRET.reveal()));
        noteToken();
        canary.hear(user.client()
                .webhooks()
                .register(webhooks.url(), List.of(EventType.ENVELOPE_COMPLETED), WEBHOOK_SECRET)
                .executeForResponse());
        Envelope draft = user.draft(ana, BEN);
        sandbox.revokeTokens();
        Envelope sent =
                user.client().envelopes().send(draft.id()).executeAsync().join();
        noteToken();
        user.sign(ana, BEN);
        Envelope completed =
                user.client().envelopes().awaitCompleted(draft.id()).execute();
        user.client()
                .envelopes()
                .download(draft.id())
                .to(folder.resolve("sealed.pdf"))
                .execute();
        canary.hear(draft, sent, completed, webhooks.next(PATIENCE), user.client());
        canary.hear(user.client().envelopes().get(draft.id()).executeForResponse());
        failures(draft.id());

        canary.assertHeard("getsigned envelopes.send");
        canary.assertHeard("is repeated with a new token");
        canary.assertNeverHeard(secrets());
    }

    @Test
    void whatATokenEndpointRefusesIsNotRepeatedInTheError() {
        String clientSecret = "canary-of-a-stranger";
        ClientCredentialsGrant grant =
                ClientCredentialsGrant.of(sandbox.tokenUrl(), ClientAuthentication.post("stranger", clientSecret));
        TokenSourceConfig config = TokenSourceConfig.standard().withClient(SandboxExtension.impatient());
        try (TokenSource source = TokenSource.of(grant, config);
                GetSignedClient stranger =
                        GetSignedClient.of(source, SandboxExtension.impatient().withBaseUrl(sandbox.apiUrl()))) {
            canary.hear(grant, source, stranger);
            canary.hearFailure(() -> stranger.envelopes().get("env_1").execute());
            canary.hearFailure(
                    () -> stranger.envelopes().list(TENANT).firstPage().execute());

            canary.assertNeverHeard(Set.of(clientSecret));
        }
    }

    private void failures(String id) {
        canary.hearFailure(() -> user.client().envelopes().get("unknown").execute());
        canary.hearFailure(() -> user.client().envelopes().send(id).execute());
        canary.hearFailure(() -> user.client().envelopes().voidEnvelope(id).execute());
        for (Fault fault : List.of(
                Fault.resetBefore(),
                Fault.resetAfter(),
                Fault.truncate(),
                Fault.status(401, Map.of()),
                Fault.status(503, Map.of()))) {
            sandbox.faults().add(fault.on("POST", "/v1/envelopes/*/void"));
            sandbox.faults().add(fault.on("GET", "/v1/envelopes/*"));
            canary.hearFailure(() -> user.client().envelopes().voidEnvelope(id).execute());
            canary.hearFailure(() -> user.client().envelopes().get(id).execute());
            sandbox.faults().clear();
            noteToken();
        }
        sandbox.faults().add(Fault.status(503, Map.of()).on("POST", "/oauth/token"));
        sandbox.expireTokens();
        canary.hearFailure(() -> user.client().envelopes().get(id).execute());
    }

    private void noteToken() {
        Secret token = user.token();
        canary.hear(token);
        tokens.add(token.reveal());
    }

    /** The client's and the webhook's secret, every token that was noted, and what stands in e-mails: links and codes. */
    private Set<String> secrets() {
        Set<String> secrets = new HashSet<>(tokens);
        secrets.add(user.clientSecret());
        secrets.add(WEBHOOK_SECRET.reveal());
        sandbox.outbox().forEach(message -> {
            if (message.link() != null) {
                secrets.add(message.link().getPath().substring("/sign/".length()));
            }
            if (message.code() != null) {
                secrets.add(message.code());
            }
        });
        assertThat(tokens).hasSizeGreaterThan(1);
        assertThat(secrets).hasSizeGreaterThan(6).allMatch(secret -> secret.length() >= 6);
        return secrets;
    }
}
