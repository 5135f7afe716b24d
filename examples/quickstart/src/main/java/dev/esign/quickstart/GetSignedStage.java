package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.getsigned.EventType;
import dev.esign.sandbox.Sandbox;
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

    private final Sandbox sandbox = Sandbox.start();
    private final WebhookPort<GetSignedEvent> webhooks;
    private final GetSignedAccount account;

    GetSignedStage(ClientConfig config) throws IOException {
        GetSignedSandbox getSigned = sandbox.getSigned();
        account = GetSignedAccount.open(getSigned.clientId(), getSigned.clientSecret(), getSigned.apiUrl(), config);
        Secret secret = Secret.of("whsec-" + UUID.randomUUID());
        webhooks = WebhookPort.forGetSigned(secret);
        // Once for each application, not for each contract: a backend does it when it is set up.
        account.client().webhooks().register(webhooks.url(), EVENTS, secret).execute();
    }

    @Override
    public URI siteUrl() {
        return sandbox.getSigned().siteUrl();
    }

    @Override
    public ContractJob job(String contractId) {
        return account.job(contractId);
    }

    @Override
    public int sign(String envelopeId, Person person) throws IOException {
        return new GetSignedSigner(sandbox.getSigned(), person.email(), person.name()).sign();
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
        sandbox.close();
    }
}
