package dev.esign.receiver;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Prints the webhooks of all providers as they come. Without a secret in the environment it shows, with deliveries of its own,
 * what becomes of a genuine one, of the same again, and of a forged one.
 */
public final class ReceiverCommand {
    private static final int PORT = 8090;

    private ReceiverCommand() {}

    /**
     * The program. It takes its secrets from the environment: {@code ATLAS_API_KEY}, {@code GETSIGNED_WEBHOOK_SECRET},
     * {@code SIGNICAT_WEBHOOK_SECRET}, {@code XODO_ACCESS_KEY}; several of one kind are separated by commas.
     *
     * @param args the port to listen on, by default 8090
     * @throws Exception if the port is taken, or the thread interrupted
     */
    public static void main(String[] args) throws Exception {
        run(System.getenv(), args.length == 0 ? PORT : Integer.parseInt(args[0]), System.out);
    }

    private static void run(Map<String, String> environment, int port, PrintStream out)
            throws IOException, InterruptedException {
        if (Providers.of(environment).isEmpty()) {
            demonstrate(out);
            return;
        }
        WebhookServer server = open(environment, port, out);
        Providers.of(environment).keySet().forEach(path -> out.println("Listening at " + server.url(path)));
        out.println("Ctrl-C ends it.");
        new CountDownLatch(1).await();
    }

    /**
     * Opens the port for the providers whose secrets are there.
     *
     * @param environment by name
     * @param port 0 for a free one
     * @param out where deliveries are told
     * @return the open port
     * @throws IOException if the port is taken
     */
    public static WebhookServer open(Map<String, String> environment, int port, PrintStream out) throws IOException {
        return WebhookServer.open(port, Providers.of(environment), new Printer(out));
    }

    /**
     * Sends itself three deliveries in the name of each provider.
     *
     * @param out where deliveries are told
     * @throws IOException if there is no free port, or it does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public static void demonstrate(PrintStream out) throws IOException, InterruptedException {
        try (WebhookServer server = open(Sample.SECRETS, 0, out)) {
            for (Sample sample : Sample.OF_EACH_PROVIDER) {
                sample.sendTo(server, out);
            }
        }
    }
}
