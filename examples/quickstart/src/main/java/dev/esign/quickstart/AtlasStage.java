package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.atlas.EnvelopeSigned;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** Atlas in a sandbox. */
final class AtlasStage implements Stage {
    private final AtlasSandbox sandbox;
    private final AtlasAccount account;
    private final WebhookPort<AtlasEvent> webhooks;

    AtlasStage(AtlasSandbox sandbox, ClientConfig config) throws IOException {
        this.sandbox = sandbox;
        account = AtlasAccount.open(sandbox.apiKey(), sandbox.apiUrl(), config);
        webhooks = WebhookPort.forAtlas(sandbox.apiKey());
    }

    @Override
    public URI siteUrl() {
        return sandbox.siteUrl();
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
    }
}
