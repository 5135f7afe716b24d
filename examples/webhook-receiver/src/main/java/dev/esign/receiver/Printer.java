package dev.esign.receiver;

import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookRejectedException;
import java.io.PrintStream;
import java.util.Locale;

/** Prints a line for each delivery. */
final class Printer implements WebhookServer.Inbox {
    private final PrintStream out;

    Printer(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accepted(String path, WebhookEvent event) {
        String document = event.documentId() == null ? "" : " of " + event.documentId();
        tell(path, "%s%s", event.type(), document);
    }

    @Override
    public void rejected(String path, WebhookRejectedException why) {
        tell(path, "rejected: %s", why.reason());
    }

    private void tell(String path, String format, Object... values) {
        out.printf(Locale.ROOT, "%-10s %s%n", path, String.format(Locale.ROOT, format, values));
    }
}
