package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.EsignException;
import dev.esign.Secret;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.CreatedEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.atlas.Party;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.faults.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void neitherTheKeyNorASignersTokenIsEverTold() throws Exception {
        AtlasUser user = SANDBOX.user();
        List<String> told = new ArrayList<>();
        Envelope sent = user.sent();
        EnvelopeProgress progress = user.client().envelopes().status(sent.id()).execute();
        Secret token = Objects.requireNonNull(sent.parties().get(0).signerToken());
        user.signAll(sent.id());
        Envelope signed = user.client().envelopes().awaitDownload(sent.id()).execute();
        user.client()
                .envelopes()
                .download(signed)
                .to(folder.resolve("signed.pdf"))
                .execute();
        told.add(user.client().envelopes().get(sent.id()).executeForResponse().toString());
        told.addAll(List.of(
                sent.toString(),
                progress.toString(),
                signed.toString()));
        told.addAll(failures(user, sent));

        assertThat(recorder.lines).as("something was logged").isNotEmpty();
        told.addAll(recorder.lines);
        String download = Objects.requireNonNull(signed.signedDownloadUrl()).reveal();
        assertThat(told)
                .noneMatch(line -> line.contains(user.apiKey()))
                .noneMatch(line -> line.contains(token.reveal()))
                .noneMatch(line -> line.contains(download.substring(download.indexOf('?') + 1)));
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

    private static List<String> failures(AtlasUser user, Envelope sent) throws Exception {
        List<String> told = new ArrayList<>();
        told.add(told(() -> user.client().envelopes().get("unknown").execute()));
        told.add(told(
                () -> user.client().envelopes().send(sent.id(), toBoth(sent)).execute()));
        for (Fault fault :
                List.of(Fault.resetBefore(), Fault.resetAfter(), Fault.truncate(), Fault.status(503, Map.of()))) {
            SANDBOX.sandbox().atlas().faults().add(fault);
            told.add(
                    told(() -> user.client().envelopes().voidEnvelope(sent.id()).execute()));
            SANDBOX.sandbox().atlas().faults().clear();
        }
        CreatedEnvelope created = user.client()
                .envelopes()
                .create(CreateEnvelope.of(Quickstart.sample()).withParties(Party.of("ana@customer.example", "Ana")))
                .execute();
        told.add(created.toString());
        return told;
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
