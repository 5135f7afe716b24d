package dev.esign.sandbox.common;

import dev.esign.sandbox.faults.FaultHandler;
import io.javalin.config.JavalinConfig;

/** What every provider's HTTP server begins with. */
public final class Loopback {
    private Loopback() {}

    /**
     * Sets a server up. It listens on 127.0.0.1 alone: whoever reaches the outbox can sign for anybody.
     *
     * @param config the server's
     * @param port a port, or 0 for a free one
     * @param outermost what each request meets first
     */
    public static void configure(JavalinConfig config, int port, FaultHandler outermost) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = port;
        config.jetty.modifyServer(server -> server.insertHandler(outermost));
        config.http.prefer405over404 = true;
    }
}
