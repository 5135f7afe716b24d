package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.sandbox.Sandbox;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.atlas.EnvelopeSigned;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** Atlas in a sandbox. */
final class AtlasStage implements Stage {
    private final Sandbox sandbox = Sandbox.start();
    private final WebhookPort<AtlasEvent> webhooks;
    private final AtlasAccount account;

    AtlasStage(ClientConfig config) throws IOException {
        String apiKey = sandbox.atlas().apiKey();
        webhooks = WebhookPort.forAtlas(apiKey);
        account = AtlasAccount.open(apiKey, sandbox.atlas().apiUrl(), config);
    }

    @Override
    public URI siteUrl() {
        return sandbox.atlas().siteUrl();
    }

    @Override
    public ContractJob job(String contractId) {
        return new AtlasJob(account.client(), contractId, webhooks.url());
    }

    @Override
    public int sign(String envelopeId, Person person) throws IOException {
        EnvelopeProgress progress =
                account.client().envelopes().status(envelopeId).execute();
        return new AtlasSigner(person.name()).sign(Objects.requireNonNull(progress.signUrl(), "nobody's turn"));
    }

    @Override
    public Event nextEvent(Duration patience) throws InterruptedException {
        AtlasEvent event = webhooks.next(patience);
        return new Event(event.type(), event instanceof EnvelopeSigned);
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
        sandbox.close();
    }
}
