package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Destination;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Developer page of the account that is there from the start: its webhook URL and its apps (Xodo wire sheet §1.1, §5.1). */
final class DeveloperPage {
    private static final String PAGE = "/developer";

    private final Database database;
    private final Pages pages;

    DeveloperPage(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post(PAGE + "/webhook", this::sendWebhooks);
        routes.post(PAGE + "/app", this::addApp);
    }

    private void show(Context request) {
        Account owner = database.read(DeveloperPage::owner);
        List<Map<String, String>> apps = database.read(tx -> tx.apps.list()).stream()
                .map(app -> Map.of("name", app.name(), "id", app.clientId(), "secret", app.clientSecret()))
                .toList();
        Map<String, Object> model = Map.of(
                "title", "Developer",
                "email", owner.email(),
                "key", owner.accessKey(),
                "webhook", Objects.requireNonNullElse(owner.webhookUrl(), ""),
                "apps", apps);
        pages.show(request, 200, "developer", model);
    }

    private void sendWebhooks(Context request) {
        String url = url(request, "url");
        database.update(tx -> tx.accounts.sendEventsTo(owner(tx).accessKey(), url));
        request.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void addApp(Context request) {
        String name = Objects.requireNonNullElse(request.formParam("name"), "").strip();
        String callback = url(request, "callback_url");
        String webhook = url(request, "webhook_url");
        if (name.isEmpty() || callback == null) {
            throw PageProblem.incomplete("An app needs a name and a callback URL.");
        }
        database.update(tx -> tx.apps.create(owner(tx).userId(), name, callback, webhook));
        request.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private static Account owner(Tx tx) {
        return tx.accounts
                .byKey(tx.settings.find(XodoSandbox.ACCESS_KEY).orElseThrow())
                .orElseThrow();
    }

    /** Null if it is left empty. */
    private static @Nullable String url(Context request, String field) {
        String url = Objects.requireNonNullElse(request.formParam(field), "").strip();
        if (!url.isEmpty() && Destination.of(url).isEmpty()) {
            throw PageProblem.incomplete("A URL must be https, or http on this machine.");
        }
        return url.isEmpty() ? null : url;
    }
}
