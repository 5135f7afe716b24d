package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /oauth/authorize} (Xodo wire sheet §1.1): a login page, then one to approve or decline. There are no cookies: the
 * login form carries the request along in its address, and the second form a ticket.
 */
final class AuthorizePages {
    private static final String PATH = "/oauth/authorize";
    private static final Duration TICKET_LIFE = Duration.ofMinutes(10);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final Database database;
    private final Pages pages;
    private final Clock clock;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    AuthorizePages(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, request -> login(request, app(request), false));
        routes.post(PATH, this::signIn);
        routes.post("/oauth/consent", this::decide);
    }

    private Apps.Row app(Context request) {
        String clientId = Objects.requireNonNullElse(request.queryParam("client_id"), "");
        return database.read(tx -> tx.apps.find(clientId))
                .filter(Apps.Row::active)
                .orElseThrow(() -> PageProblem.incomplete("There is no active app with this client_id."));
    }

    private void login(Context request, Apps.Row app, boolean refused) {
        show(
                request,
                refused ? 401 : 200,
                "login",
                Map.of("title", "Log in", "client", app.name(), "refused", refused));
    }

    private void signIn(Context request) {
        Apps.Row app = app(request);
        String email = Objects.requireNonNullElse(request.formParam("login"), "");
        String key = Objects.requireNonNullElse(request.formParam("password"), "");
        Account account = database.read(tx -> tx.accounts.byKey(key))
                .filter(a -> a.email().equals(email))
                .orElse(null);
        if (account == null) {
            login(request, app, true);
            return;
        }
        String state = Objects.requireNonNullElse(request.queryParam("state"), "");
        String ticket = newTicket(app, account.userId(), state);
        Map<String, String> model = Map.of("title", "Connect", "client", app.name(), "user", email, "ticket", ticket);
        show(request, 200, "consent", model);
    }

    private String newTicket(Apps.Row app, long userId, String state) {
        Instant now = clock.instant();
        tickets.values().removeIf(ticket -> !now.isBefore(ticket.until));
        String id = Tokens.random();
        tickets.put(id, new Ticket(app.clientId(), userId, state, now.plus(TICKET_LIFE)));
        return id;
    }

    private void decide(Context request) {
        Ticket ticket = tickets.remove(Objects.requireNonNullElse(request.formParam("ticket"), ""));
        if (ticket == null || !clock.instant().isBefore(ticket.until)) {
            throw PageProblem.incomplete("This page was used before or is too old. Begin again.");
        }
        boolean approved = "approve".equals(request.formParam("decision"));
        String callback = database.write(tx -> {
            StringJoiner query = new StringJoiner("&");
            if (approved) {
                Instant endsAt = clock.instant().plus(CODE_LIFE);
                query.add("code=" + tx.grants.newCode(ticket.clientId, ticket.userId, ticket.state, endsAt));
            }
            if (!ticket.state.isEmpty()) {
                query.add("state=" + URLEncoder.encode(ticket.state, StandardCharsets.UTF_8));
            }
            return with(tx.apps.find(ticket.clientId).orElseThrow().callbackUrl(), query.toString());
        });
        request.header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        request.redirect(callback, HttpStatus.SEE_OTHER);
    }

    private static String with(String url, String query) {
        if (query.isEmpty()) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + query;
    }

    /** In no other site's frame, where a user would not see what they approve. */
    private void show(Context request, int status, String template, Map<String, ?> model) {
        request.header("Content-Security-Policy", "frame-ancestors 'none'");
        pages.show(request, status, template, model);
    }

    private record Ticket(String clientId, long userId, String state, Instant until) {}
}
