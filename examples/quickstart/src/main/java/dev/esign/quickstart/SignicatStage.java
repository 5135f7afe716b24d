package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.signicat.EventType;
import dev.esign.signicat.WebhookConfig;
import dev.esign.signicat.WebhookOptions;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.signicat.DocumentPackaged;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/** Signicat Express in a sandbox. A backend registers its webhook once, when it is set up; here that is now. */
record SignicatStage(SignicatSandbox sandbox, SignicatAccount account, WebhookQueue webhooks) implements Stage {
    static SignicatStage open(SignicatSandbox sandbox, ClientConfig config) throws IOException {
        String secret = "whsec-" + UUID.randomUUID();
        WebhookQueue webhooks = WebhookQueue.open(Webhooks.signicat(secret));
        SignicatAccount account =
                SignicatAccount.open(sandbox.clientId(), sandbox.clientSecret(), sandbox.apiUrl(), config);
        account.client()
                .webhooks()
                .create(WebhookOptions.of(
                        "quickstart", WebhookConfig.of(webhooks.url(), Secret.of(secret)), EventType.ALL))
                .execute();
        return new SignicatStage(sandbox, account, webhooks);
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
        return event instanceof DocumentPackaged;
    }

    @Override
    public int sign(String id, Signatory person) throws IOException {
        SecretUrl link = signing().status(id).execute().signatories().stream()
                .filter(who -> person.email().equals(who.email()))
                .findFirst()
                .map(who -> Objects.requireNonNull(who.signUrl(), "Signicat shows no link"))
                .orElseThrow();
        return new PageSigner(person.name()).sign(URI.create(link.reveal()));
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
    }
}
