package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.ConnectedAccount;
import dev.esign.atlas.CreateConnectedAccount;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.CreatedEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.quickstart.Quickstart;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.sandbox.faults.Fault;
import dev.esign.webhooks.Webhooks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every logger at its finest, and every path walked: no secret in a log, a message or a toString. */
class CanaryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @RegisterExtension
    final Canary canary = new Canary();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void noSecretOfAWholeLifeIsEverTold() throws Exception {
        AtlasUser user = SANDBOX.user();
        WebhookQueue webhooks = SANDBOX.webhooks(Webhooks.atlas(user.apiKey()));
        CreatedEnvelope created = user.client()
                .envelopes()
                .create(CreateEnvelope.of(Quickstart.sample())
                        .withParties(ANA, BEN)
                        .withWebhookUrl(webhooks.url())
                        .withBase64Json())
                .execute();
        Envelope ready =
                user.client().envelopes().awaitFields(created.envelopeId()).execute();
        Envelope updated = user.client()
                .envelopes()
                .updateFields(ready.id(), Objects.requireNonNull(ready.fieldsVersion()), ready.fields())
                .execute();
        Envelope sent = user.client()
                .envelopes()
                .send(
                        ready.id(),
                        toBoth(user.client().envelopes().get(ready.id()).execute()))
                .executeAsync()
                .join();
        EnvelopeProgress progress = user.client().envelopes().status(sent.id()).execute();
        user.client().envelopes().remind(sent.id()).execute();
        user.signAll(sent.id());
        Envelope signed = user.client().envelopes().awaitDownload(sent.id()).execute();
        user.client()
                .envelopes()
                .download(signed)
                .to(folder.resolve("signed.pdf"))
                .execute();
        canary.hear(created, ready, updated, sent, progress, signed, webhooks.next(PATIENCE));
        canary.hear(user.client().envelopes().get(sent.id()).executeForResponse());
        failures(user, sent);
        declined(user);
        tenants();

        canary.assertHeard("atlas envelopes.send");
        canary.assertNeverHeard(secrets(user, created, signed));
    }

    @Test
    void aKeyThatIsRefusedIsNotRepeatedInTheError() {
        String key = "canary-0123456789";
        ClientConfig config = SandboxExtension.impatient()
                .withBaseUrl(SANDBOX.sandbox().atlas().apiUrl());
        try (AtlasClient stranger = AtlasClient.of(ApiKey.of(key), config)) {
            canary.hearFailure(() ->
                    stranger.envelopes().list(EnvelopeQuery.all()).firstPage().execute());

            canary.assertNeverHeard(Set.of(key));
        }
    }

    /** The key, and every token that stands in a link: of the review page, of signers, of the download. */
    private static Set<String> secrets(AtlasUser user, CreatedEnvelope created, Envelope signed) {
        Set<String> secrets = new HashSet<>();
        secrets.add(user.apiKey());
        secrets.add(SANDBOX.sandbox().atlas().platformKey());
        secrets.add(token(Objects.requireNonNull(created.reviewUrl()).reveal()));
        secrets.add(token(Objects.requireNonNull(signed.signedDownloadUrl()).reveal()));
        SANDBOX.sandbox().atlas().outbox().stream()
                .flatMap(mail -> mail.links().stream())
                .forEach(link -> secrets.add(token(link.toString())));
        assertThat(secrets).hasSizeGreaterThan(5).allMatch(secret -> secret.length() > 10);
        return secrets;
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private void failures(AtlasUser user, Envelope sent) {
        canary.hearFailure(() -> user.client().envelopes().get("unknown").execute());
        canary.hearFailure(() -> user.client().templates().get("unknown").execute());
        canary.hearFailure(
                () -> user.client().envelopes().send(sent.id(), toBoth(sent)).execute());
        canary.hearFailure(
                () -> user.client().connectedAccounts().list().firstPage().execute());
        for (Fault fault :
                List.of(Fault.resetBefore(), Fault.resetAfter(), Fault.truncate(), Fault.status(503, Map.of()))) {
            SANDBOX.sandbox().atlas().faults().add(fault);
            canary.hearFailure(
                    () -> user.client().envelopes().voidEnvelope(sent.id()).execute());
            canary.hearFailure(() -> user.client().envelopes().get(sent.id()).execute());
            SANDBOX.sandbox().atlas().faults().clear();
        }
    }

    private void declined(AtlasUser user) throws Exception {
        Envelope sent = user.sent();
        Secret token = Objects.requireNonNull(sent.parties().get(0).signerToken());
        canary.hear(
                sent,
                token,
                user.client().envelopes().decline(sent.id(), token, "no").execute());
        canary.hearFailure(
                () -> user.client().envelopes().decline(sent.id(), token, "no").execute());
    }

    private void tenants() throws Exception {
        AtlasUser platform = SANDBOX.user(SANDBOX.sandbox().atlas().platformKey());
        ConnectedAccount tenant = platform.client()
                .connectedAccounts()
                .create(CreateConnectedAccount.of("canary", "Canary Ltd"))
                .execute();
        CreatedEnvelope draft = platform.client()
                .forAccount("ext_canary")
                .envelopes()
                .create(CreateEnvelope.of(Quickstart.sample()))
                .execute();
        canary.hear(tenant, draft);
    }
}
