package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.common.Answer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/platform/connected-accounts} (Atlas wire sheet §8). */
final class PlatformRoutes {
    private static final Set<String> BILLING_MODES = Set.of("platform_pays", "child_pays");
    private static final Set<String> STATUSES = Set.of("active", "suspended");

    private final Database database;
    private final Callers callers;
    private final Clock clock;

    PlatformRoutes(Database database, Callers callers, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/platform/connected-accounts", this::connect);
        routes.get("/api/platform/connected-accounts", this::list);
        routes.patch("/api/platform/connected-accounts/{id}", this::change);
    }

    private void connect(Context request) {
        Account platform = callers.platform(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        String externalId = Read.requiredText(body, "external_id");
        String name = Read.requiredText(body, "name");
        String billingMode = oneOf(body, "billing_mode", BILLING_MODES, "platform_pays");
        Integer credits = Read.integer(body, "initial_credits");
        if (credits != null && credits < 0) {
            throw Problem.badRequest("initial_credits cannot be negative.");
        }
        Reply.with(request, database.write(tx -> tx.accounts
                .findConnected(platform.id(), externalId)
                .map(known -> connected(known, false))
                .orElseGet(() -> connected(
                        tx.accounts.connect(
                                platform,
                                externalId,
                                name,
                                billingMode,
                                credits == null ? 0 : credits,
                                clock.instant()),
                        true))));
    }

    private static Answer connected(Account account, boolean created) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("connected_org_id", account.id());
        body.put("external_id", String.valueOf(account.externalId()));
        body.put("created", created);
        body.put("next_step", "Send Atlas-Account: ext_" + account.externalId() + " with envelope and template calls.");
        return Json.answer(created ? 201 : 200, body);
    }

    private void list(Context request) {
        Account platform = callers.platform(request);
        List<View> views = database.read(tx -> tx.accounts.connectedTo(platform.id())).stream()
                .map(View::of)
                .toList();
        Reply.with(request, Json.answer(200, Map.of("connected_accounts", views)));
    }

    private void change(Context request) {
        Account platform = callers.platform(request);
        JsonNode body = Json.readObject(request.bodyAsBytes());
        Reply.with(request, database.write(tx -> {
            Account account = tx.accounts
                    .findConnectedById(platform.id(), request.pathParam("id"))
                    .orElseThrow(() -> Problem.notFound("connected account"));
            tx.accounts.change(
                    account.id(),
                    oneOf(body, "status", STATUSES, account.status()),
                    oneOf(body, "billing_mode", BILLING_MODES, account.billingMode()));
            return Json.answer(200, View.of(tx.accounts.get(account.id())));
        }));
    }

    private static String oneOf(JsonNode body, String name, Set<String> allowed, String otherwise) {
        String value = Read.text(body, name);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            throw Problem.badRequest(name + " has to be one of "
                    + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
        return value;
    }

    private record View(
            String connectedOrgId,
            String externalId,
            String name,
            String billingMode,
            String status,
            int credits,
            Instant createdAt) {
        static View of(Account account) {
            return new View(
                    account.id(),
                    String.valueOf(account.externalId()),
                    account.name(),
                    account.billingMode(),
                    account.status(),
                    account.credits(),
                    account.createdAt());
        }
    }
}
