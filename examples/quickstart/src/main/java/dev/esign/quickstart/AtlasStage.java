package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.SecretUrl;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.atlas.EnvelopeSigned;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/** Atlas in a sandbox. It reports to the URL that an envelope was made with. */
record AtlasStage(URI siteUrl, AtlasAccount account, WebhookQueue webhooks) implements Stage {
    static AtlasStage open(AtlasSandbox sandbox, ClientConfig config) throws IOException {
        WebhookQueue webhooks = WebhookQueue.open(Webhooks.atlas(sandbox.apiKey()));
        AtlasAccount account = AtlasAccount.open(sandbox.apiKey(), sandbox.apiUrl(), config);
        return new AtlasStage(sandbox.siteUrl(), account.reportingTo(webhooks.url()), webhooks);
    }

    @Override
    public SigningService signing() {
        return account.signing();
    }

    @Override
    public boolean isLast(WebhookEvent event) {
        return event instanceof EnvelopeSigned;
    }

    @Override
    public int sign(String id, Signatory person) throws IOException {
        EnvelopeProgress progress = account.client().envelopes().status(id).execute();
        SecretUrl link = Objects.requireNonNull(progress.signUrl(), "nobody's turn");
        return new PageSigner(person.name()).sign(URI.create(link.reveal()));
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
    }
}
