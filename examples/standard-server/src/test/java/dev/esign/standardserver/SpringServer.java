package dev.esign.standardserver;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** A running Spring Authorization Server on a free port of this machine, and a resource that its tokens open. */
final class SpringServer implements AutoCloseable {
    static final String CLIENT_KEYS = "/client-keys";

    /** An issuer that publishes itself only as OpenID providers do. */
    static final String OPENID_ONLY = "/openid-only";

    private final Server jetty;
    private final AnnotationConfigWebApplicationContext spring;
    private final URI origin;

    private SpringServer(Server jetty, AnnotationConfigWebApplicationContext spring, URI origin) {
        this.jetty = jetty;
        this.spring = spring;
        this.origin = origin;
    }

    static SpringServer start() throws IOException {
        Server jetty = new Server();
        ServerConnector connector = new ServerConnector(jetty, 1, 1);
        connector.setHost("127.0.0.1");
        connector.open();
        jetty.addConnector(connector);
        URI origin = URI.create("http://127.0.0.1:" + connector.getLocalPort());

        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        spring.register(SpringConfig.class);
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("origin", origin));
        ServletContextHandler handler = new ServletContextHandler(ServletContextHandler.SESSIONS);
        spring.setServletContext(handler.getServletContext());
        spring.refresh();
        EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
        Filter absent = (request, response, chain) -> ((HttpServletResponse) response).sendError(404);
        handler.addFilter(new FilterHolder(absent), "/.well-known/oauth-authorization-server" + OPENID_ONLY, requests);
        handler.addFilter(new FilterHolder(spring.getBean("springSecurityFilterChain", Filter.class)), "/*", requests);
        handler.addServlet(new ServletHolder(new Text("application/json", ClientKeys.publicJson())), CLIENT_KEYS);
        handler.addServlet(new ServletHolder(new Text("text/plain", "opened")), "/api/*");
        jetty.setHandler(handler);
        LifeCycle.start(jetty);
        return new SpringServer(jetty, spring, origin);
    }

    /** The server's own issuer; each path below it is one more. */
    URI issuer() {
        return origin;
    }

    URI issuer(String path) {
        return URI.create(origin + path);
    }

    URI clientKeys() {
        return URI.create(origin + CLIENT_KEYS);
    }

    URI resource() {
        return URI.create(origin + "/api/documents");
    }

    /**
     * Registers a client at the server itself, as its operator would. Its id is as hard to encode as can be: a URI, for what
     * has a colon and stands in a JWT must be one (RFC 7519 §2).
     */
    String newClient(BiConsumer<String, RegisteredClient.Builder> settings) {
        String id = "app:" + UUID.randomUUID() + "+%2F&";
        RegisteredClient.Builder client = RegisteredClient.withId(id).clientId(id);
        settings.accept(id, client);
        spring.getBean(InMemoryRegisteredClientRepository.class).save(client.build());
        return id;
    }

    @Override
    public void close() {
        LifeCycle.stop(jetty);
        spring.close();
    }

    private static final class Text extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final String type;
        private final String text;

        Text(String type, String text) {
            this.type = type;
            this.text = text;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.getWriter().write(text);
        }
    }
}
