package dev.esign.sandbox.oauth;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An authorization server whose state, clients and tokens alike, is in memory and ends with the sandbox. Safe for any number of
 * threads.
 *
 * <p>What it does wrong on purpose is set with the sandbox's faults, as for every other request, and here: how long tokens
 * live, that they end early, and that its clock is wrong.
 */
public final class AuthorizationServer {
    private final Provider provider;
    private final ServerClock clock;
    private final Resources resources;
    private final Ledger ledger;
    private final DiscoveryEndpoint discovery;
    private final RegistrationEndpoint registration;
    private final AuthorizationEndpoint authorization;
    private final TokenEndpoint token;

    /**
     * Makes the server.
     *
     * @param provider whom it serves
     * @param clock what the time is
     */
    public AuthorizationServer(Provider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = new ServerClock(clock);
        Clients clients = new Clients();
        resources = new Resources(provider);
        ledger = new Ledger(this.clock);
        discovery = new DiscoveryEndpoint(provider, resources);
        registration = new RegistrationEndpoint(provider, resources, clients, ledger, this.clock);
        authorization = new AuthorizationEndpoint(provider, resources, clients, ledger, this.clock);
        token = new TokenEndpoint(clients, resources, ledger);
    }

    /**
     * Mounts the endpoints on the provider's server.
     *
     * @param routes the provider's routes
     */
    public void register(RoutesConfig routes) {
        routes.exception(OAuthError.class, Wire::refuse);
        discovery.register(routes);
        registration.register(routes);
        authorization.register(routes);
        token.register(routes);
    }

    /**
     * The issuer identifier (RFC 8414 §2).
     *
     * @return such as {@code http://127.0.0.1:8080}, without a slash at its end
     */
    public URI issuer() {
        return URI.create(resources.issuer());
    }

    /**
     * The protected resource that a client should connect to (RFC 9728).
     *
     * @return such as {@code http://127.0.0.1:8080/mcp}
     */
    public URI resource() {
        return URI.create(resources.issuer() + provider.resources().get(0));
    }

    /**
     * What an access token is good for.
     *
     * @param accessToken the token
     * @return empty if it is not known, has expired or was revoked
     */
    public Optional<Access> access(String accessToken) {
        return ledger.find(accessToken);
    }

    /**
     * How many requests have come to the token endpoint, refused ones too; those that a fault kept from it are not counted.
     *
     * @return the number since the start
     */
    public long tokenRequests() {
        return token.requests();
    }

    /**
     * How long access tokens live that are given from now on; the token answer says it in whole seconds.
     *
     * @param life their life; at first one hour
     */
    public void setTokenLife(Duration life) {
        ledger.setLife(life);
    }

    /**
     * Makes the server's clock wrong: for the ends of codes and tokens, also of those that are out, and for {@code
     * client_id_issued_at}.
     *
     * @param ahead how far it is ahead of the sandbox's clock; negative if it is behind
     */
    public void setClockAhead(Duration ahead) {
        clock.setAhead(ahead);
    }

    /** Ends all access tokens that are out. Refresh tokens go on. */
    public void expireAccessTokens() {
        ledger.forgetAccessTokens();
    }

    /** Ends all codes and tokens that are out, refresh tokens too. Clients stay registered. */
    public void revokeEverything() {
        ledger.forgetEverything();
    }
}
