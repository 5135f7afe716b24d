package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.getsigned.EventType;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.webhooks.getsigned.EnvelopeCompleted;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** GetSigned in a sandbox. */
final class GetSignedStage implements Stage {
    private static final List<EventType> EVENTS = List.of(
            EventType.SIGNER_VIEWED,
            EventType.SIGNER_SIGNED,
            EventType.ENVELOPE_COMPLETED,
            EventType.ENVELOPE_DECLINED,
            EventType.ENVELOPE_EXPIRED);

    private final GetSignedSandbox sandbox;
    private final GetSignedAccount account;
    private final Secret secret = Secret.of("whsec-" + UUID.randomUUID());
    private final WebhookPort<GetSignedEvent> webhooks;

    GetSignedStage(GetSignedSandbox sandbox, ClientConfig config) throws IOException {
        this.sandbox = sandbox;
        account = GetSignedAccount.open(sandbox.clientId(), sandbox.clientSecret(), sandbox.apiUrl(), config);
        webhooks = WebhookPort.forGetSigned(secret);
    }

    @Override
    public URI siteUrl() {
        return sandbox.siteUrl();
    }

    /** Registers the webhook first. A backend does so once, when it is set up; here there is one job only. */
    @Override
    public ContractJob job(String contractId) {
        account.client().webhooks().register(webhooks.url(), EVENTS, secret).execute();
        return account.job(contractId);
    }

    @Override
    public int sign(String envelopeId, Person person) throws IOException {
        return new GetSignedSigner(sandbox, person.email(), person.name()).sign();
    }

    @Override
    public Event nextEvent(Duration patience) throws InterruptedException {
        GetSignedEvent event = webhooks.next(patience);
        return new Event(event.type(), event instanceof EnvelopeCompleted);
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
    }
}
