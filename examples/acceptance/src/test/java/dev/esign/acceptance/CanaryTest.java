package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.EsignException;
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
import dev.esign.quickstart.WebhookPort;
import dev.esign.sandbox.faults.Fault;
import dev.esign.webhooks.atlas.AtlasEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every logger at its finest, and every path walked: no secret in a log, a message or a toString. */
class CanaryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listenToEverything() {
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    @AfterEach
    void listenNoMore() {
        root.removeHandler(recorder);
        root.setLevel(levelBefore);
    }

    @Test
    void noSecretOfAWholeLifeIsEverTold() throws Exception {
        AtlasUser user = SANDBOX.user();
        WebhookPort<AtlasEvent> webhooks = SANDBOX.webhooks(user.apiKey());
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
        String response =
                user.client().envelopes().get(sent.id()).executeForResponse().toString();
        List<String> told = new ArrayList<>(List.of(
                created.toString(),
                ready.toString(),
                updated.toString(),
                sent.toString(),
                progress.toString(),
                signed.toString(),
                webhooks.next(PATIENCE).toString(),
                response));
        told.addAll(failures(user, sent));
        told.addAll(declined(user));
        told.addAll(tenants());

        assertThat(recorder.lines).as("what the SDK logged").anyMatch(line -> line.contains("atlas envelopes.send"));
        told.addAll(recorder.lines);
        for (String secret : secrets(user, created, signed)) {
            assertThat(told).noneMatch(line -> line.contains(secret));
        }
    }

    @Test
    void aKeyThatIsRefusedIsNotRepeatedInTheError() {
        String canary = "canary-0123456789";
        ClientConfig config = SandboxExtension.impatient()
                .withBaseUrl(SANDBOX.sandbox().atlas().apiUrl());
        try (AtlasClient stranger = AtlasClient.of(ApiKey.of(canary), config)) {
            List<String> told = new ArrayList<>();
            told.add(told(() ->
                    stranger.envelopes().list(EnvelopeQuery.all()).firstPage().execute()));
            told.addAll(recorder.lines);

            assertThat(told).isNotEmpty().noneMatch(line -> line.contains(canary));
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

    private static List<String> failures(AtlasUser user, Envelope sent) {
        List<String> told = new ArrayList<>();
        told.add(told(() -> user.client().envelopes().get("unknown").execute()));
        told.add(told(() -> user.client().templates().get("unknown").execute()));
        told.add(told(
                () -> user.client().envelopes().send(sent.id(), toBoth(sent)).execute()));
        told.add(told(() -> user.client().connectedAccounts().list().firstPage().execute()));
        for (Fault fault :
                List.of(Fault.resetBefore(), Fault.resetAfter(), Fault.truncate(), Fault.status(503, Map.of()))) {
            SANDBOX.sandbox().atlas().faults().add(fault);
            told.add(
                    told(() -> user.client().envelopes().voidEnvelope(sent.id()).execute()));
            told.add(told(() -> user.client().envelopes().get(sent.id()).execute()));
            SANDBOX.sandbox().atlas().faults().clear();
        }
        return told;
    }

    private static List<String> declined(AtlasUser user) throws Exception {
        Envelope sent = user.sent();
        Secret token = Objects.requireNonNull(sent.parties().get(0).signerToken());
        Envelope declined =
                user.client().envelopes().decline(sent.id(), token, "no").execute();
        String again = told(
                () -> user.client().envelopes().decline(sent.id(), token, "no").execute());
        return List.of(sent.toString(), token.toString(), declined.toString(), again);
    }

    private static List<String> tenants() throws Exception {
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
        return List.of(tenant.toString(), draft.toString());
    }

    private static String told(Runnable call) {
        try {
            call.run();
        } catch (EsignException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        throw new AssertionError("the call should have failed");
    }

    private static final class Recorder extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
