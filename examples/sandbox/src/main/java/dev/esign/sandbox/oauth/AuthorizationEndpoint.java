package dev.esign.sandbox.oauth;

import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * {@code /oauth/authorize} (RFC 6749 §3.1): a login page, then a consent page. There are no cookies: the login form carries
 * the request along in its address, and the consent form a ticket that only whoever has logged in was given.
 */
final class AuthorizationEndpoint {
    private static final Duration TICKET_LIFE = Duration.ofMinutes(10);

    private final Provider provider;
    private final Resources resources;
    private final Clients clients;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ConnectPages pages;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    AuthorizationEndpoint(Provider provider, Resources resources, Clients clients, Ledger ledger, InstantSource clock) {
        this.provider = provider;
        this.resources = resources;
        this.clients = clients;
        this.ledger = ledger;
        this.clock = clock;
        this.pages = new ConnectPages(provider);
    }

    void register(RoutesConfig routes) {
        routes.get("/oauth/authorize", request -> checked(request, asked -> pages.login(request, asked, false)));
        routes.post("/oauth/authorize", request -> checked(request, asked -> signIn(request, asked)));
        routes.post("/oauth/consent", this::decide);
    }

    /** Checks the request in the address, each time that it is shown. */
    private void checked(Context request, Consumer<AuthorizationRequest> work) {
        Parameters query = Parameters.ofQuery(request);
        ReturnAddress back;
        try {
            back = ReturnAddress.read(query, clients);
        } catch (OAuthError e) {
            pages.error(request, e);
            return;
        }
        try {
            work.accept(AuthorizationRequest.read(back, query, resources));
        } catch (OAuthError e) {
            redirect(request, back.withError(e, resources.issuer()));
        }
    }

    private void signIn(Context request, AuthorizationRequest asked) {
        String login = String.valueOf(request.formParam("login"));
        String password = String.valueOf(request.formParam("password"));
        provider.signIn(login, password)
                .ifPresentOrElse(
                        subject -> pages.consent(request, asked, login, newTicket(asked, subject)),
                        () -> pages.login(request, asked, true));
    }

    private String newTicket(AuthorizationRequest asked, String subject) {
        Instant now = clock.instant();
        tickets.values().removeIf(ticket -> !now.isBefore(ticket.until));
        String id = Tokens.random();
        tickets.put(id, new Ticket(asked, subject, now.plus(TICKET_LIFE)));
        return id;
    }

    private void decide(Context request) {
        Ticket ticket = tickets.remove(String.valueOf(request.formParam("ticket")));
        if (ticket == null || !clock.instant().isBefore(ticket.until)) {
            pages.error(request, OAuthError.invalidRequest("This page was used before or is too old. Begin again."));
            return;
        }
        AuthorizationRequest asked = ticket.asked;
        if ("approve".equals(request.formParam("decision"))) {
            String code =
                    ledger.newCode(asked.grantTo(ticket.subject), asked.back().redirectUri(), asked.challenge());
            redirect(request, asked.back().withCode(code, resources.issuer()));
        } else {
            redirect(request, asked.back().withError(OAuthError.accessDenied(), resources.issuer()));
        }
    }

    /** 303, so that no browser repeats a form with a password in it elsewhere (RFC 9700 §4.12). */
    private static void redirect(Context request, String location) {
        request.header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        request.redirect(location, HttpStatus.SEE_OTHER);
    }

    private record Ticket(AuthorizationRequest asked, String subject, Instant until) {}
}
