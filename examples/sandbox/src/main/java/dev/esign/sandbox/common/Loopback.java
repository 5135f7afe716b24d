package dev.esign.sandbox.common;

import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What every provider's HTTP server begins with. */
public final class Loopback {
    private Loopback() {}

    /**
     * Sets a server up. It listens on 127.0.0.1 alone: whoever reaches the outbox can sign for anybody. It speaks HTTP/1.1, and
     * HTTP/2 with clients that know so beforehand (RFC 9113 §3.3).
     *
     * @param config the server's
     * @param port a port, or 0 for a free one
     * @param outermost what each request meets first
     */
    public static void configure(JavalinConfig config, int port, FaultHandler outermost) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.addConnector((server, http) -> connector(server, http, port));
        config.jetty.modifyServer(server -> server.insertHandler(outermost));
        config.http.prefer405over404 = true;
        // The client has hung up in the middle of its request: nobody is left to be answered, nothing has failed here,
        // and the request is not noted as one that succeeded.
        config.routes.exception(EofException.class, (gone, context) -> context.status(400));
    }

    private static Connector connector(Server server, HttpConfiguration http, int port) {
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }
}
