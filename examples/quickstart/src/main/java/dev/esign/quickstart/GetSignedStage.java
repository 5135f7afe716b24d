package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.getsigned.EventType;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.getsigned.EnvelopeCompleted;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** GetSigned in a sandbox. A backend registers its webhook once, when it is set up; here that is now. */
record GetSignedStage(GetSignedSandbox sandbox, GetSignedAccount account, WebhookQueue webhooks) implements Stage {
    private static final List<EventType> EVENTS = List.of(
            EventType.SIGNER_VIEWED,
            EventType.SIGNER_SIGNED,
            EventType.ENVELOPE_COMPLETED,
            EventType.ENVELOPE_DECLINED,
            EventType.ENVELOPE_EXPIRED);

    static GetSignedStage open(GetSignedSandbox sandbox, ClientConfig config) throws IOException {
        String secret = "whsec-" + UUID.randomUUID();
        WebhookQueue webhooks = WebhookQueue.open(Webhooks.getSigned(secret));
        GetSignedAccount account =
                GetSignedAccount.open(sandbox.clientId(), sandbox.clientSecret(), sandbox.apiUrl(), config);
        account.client()
                .webhooks()
                .register(webhooks.url(), EVENTS, Secret.of(secret))
                .execute();
        return new GetSignedStage(sandbox, account, webhooks);
    }

    @Override
    public URI siteUrl() {
        return sandbox.siteUrl();
    }

    @Override
    public SigningService signing() {
        return account.signing();
    }

    @Override
    public boolean isLast(WebhookEvent event) {
        return event instanceof EnvelopeCompleted;
    }

    @Override
    public int sign(String id, Signatory person) throws IOException {
        return new GetSignedSigner(sandbox, person.email(), person.name()).sign();
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
    }
}
