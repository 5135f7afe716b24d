package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.sandbox.xodo.Mail;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.xodo.DocumentCompleted;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Xodo Sign in a sandbox. Where it reports is set on a page of the account. */
record XodoStage(XodoSandbox sandbox, XodoAccount account, WebhookQueue webhooks) implements Stage {
    static XodoStage open(XodoSandbox sandbox, ClientConfig config) throws IOException {
        WebhookQueue webhooks = WebhookQueue.open(Webhooks.xodo(sandbox.accessKey()));
        sandbox.sendWebhooksTo(webhooks.url());
        return new XodoStage(sandbox, XodoAccount.open(sandbox.accessKey(), sandbox.apiUrl(), config), webhooks);
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
        return event instanceof DocumentCompleted;
    }

    /** The API shows no links, so the person looks into the mailbox. */
    @Override
    public int sign(String id, Signatory person) throws IOException {
        List<URI> links = sandbox.outbox().stream()
                .filter(mail -> mail.to().equals(person.email()))
                .map(Mail::link)
                .filter(Objects::nonNull)
                .toList();
        return new PageSigner(person.name()).sign(links.get(links.size() - 1));
    }

    @Override
    public void close() {
        account.close();
        webhooks.close();
    }
}
