package dev.esign.sandbox.oauth;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The pages on which a user connects a client. Whatever a template is given is escaped for HTML. */
final class ConnectPages {
    private final Provider provider;
    private final Template login = compile("login");
    private final Template consent = compile("consent");
    private final Template error = compile("error");

    ConnectPages(Provider provider) {
        this.provider = provider;
    }

    /** Its form has no action of its own, so it comes back to the address that the request stands in. */
    void login(Context request, AuthorizationRequest asked, boolean refused) {
        Map<String, Object> model = Map.of("client", asked.back().client().displayName(), "refused", refused);
        show(request, refused ? 401 : 200, "Log in", login, model);
    }

    void consent(Context request, AuthorizationRequest asked, String user, String ticket) {
        Map<String, Object> model = Map.of(
                "client", asked.back().client().displayName(),
                "user", user,
                "scopes", asked.scopes(),
                "destination", asked.back().redirectUri(),
                "ticket", ticket);
        show(request, 200, "Connect", consent, model);
    }

    void error(Context request, OAuthError why) {
        show(request, why.status(), "That did not work", error, Map.of("message", why.description()));
    }

    /** In no other site's frame, where a user would not see what they approve (RFC 9700 §4.16). */
    private void show(Context request, int status, String title, Template template, Map<String, ?> model) {
        request.header("Content-Security-Policy", "frame-ancestors 'none'");
        provider.show(request, status, title, template.execute(model));
    }

    private static Template compile(String name) {
        try (InputStream in = ConnectPages.class.getResourceAsStream(name + ".mustache")) {
            String source = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
