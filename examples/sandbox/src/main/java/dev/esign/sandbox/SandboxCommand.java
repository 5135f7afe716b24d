package dev.esign.sandbox;

import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.sandbox.xodo.XodoSandbox;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sandbox from a terminal: it starts, says where it is, and runs until Ctrl-C. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "A local e-signature provider. Nothing that is signed here is binding.")
public final class SandboxCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Atlas's port (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int port;

    @Option(
            names = "--getsigned-port",
            defaultValue = "8081",
            description = "GetSigned's port (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int getSignedPort;

    @Option(
            names = "--signicat-port",
            defaultValue = "8082",
            description = "Signicat's port (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int signicatPort;

    @Option(
            names = "--xodo-port",
            defaultValue = "8083",
            description = "Xodo Sign's port (default: ${DEFAULT-VALUE}; 0: a free one).")
    private int xodoPort;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the state in this folder (default: in memory).")
    private @Nullable Path data;

    @Option(
            names = "--credits",
            defaultValue = "5",
            description = "Free credits of a new account (default: ${DEFAULT-VALUE}).")
    private int credits;

    @Option(
            names = "--detection-delay",
            paramLabel = "PT2S",
            defaultValue = "PT0S",
            description = "How long field detection takes at least (default: ${DEFAULT-VALUE}).")
    private Duration detectionDelay = Duration.ZERO;

    @Option(
            names = "--webhook-retries",
            paramLabel = "PT1S,PT5S",
            split = ",",
            description =
                    "How long a failed webhook delivery waits before each retry (default: 1 min, 5 min, 30 min, 2 h; Xodo Sign's own).")
    private @Nullable List<Duration> webhookRetries;

    @Spec
    private @Nullable CommandSpec spec;

    private SandboxCommand() {}

    /**
     * Runs the sandbox.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SandboxCommand()).execute(args));
    }

    /**
     * Starts the sandbox, and waits for the end of the process.
     *
     * @return never, in practice
     * @throws InterruptedException if the waiting thread is interrupted
     */
    @Override
    public Integer call() throws InterruptedException {
        Sandbox.Builder builder = Sandbox.builder()
                .atlasPort(port)
                .getSignedPort(getSignedPort)
                .signicatPort(signicatPort)
                .xodoPort(xodoPort)
                .freeCredits(credits)
                .detectionDelay(detectionDelay);
        if (data != null) {
            builder.folder(data);
        }
        if (webhookRetries != null) {
            builder.webhookRetryDelays(webhookRetries);
        }
        Sandbox sandbox = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        tell(sandbox, Objects.requireNonNull(spec).commandLine().getOut());
        new CountDownLatch(1).await();
        return 0;
    }

    /** Prints what a person needs to begin, secrets too: they are good for this sandbox only. */
    static void tell(Sandbox sandbox, PrintWriter out) {
        AtlasSandbox atlas = sandbox.atlas();
        out.println("Atlas");
        line(out, "API", atlas.apiUrl());
        line(out, "API key", atlas.apiKey());
        line(out, "platform key", atlas.platformKey());
        line(out, "pages", atlas.siteUrl());
        line(out, "outbox", atlas.siteUrl().resolve("outbox"));
        out.println("Atlas's connectors");
        line(out, "issuer", atlas.authorizationServer().issuer());
        line(out, "MCP resource", atlas.authorizationServer().resource());
        line(out, "login name", atlas.person().login());
        line(out, "password", "the API key");
        GetSignedSandbox getSigned = sandbox.getSigned();
        out.println("GetSigned");
        line(out, "API", getSigned.apiUrl());
        line(out, "token URL", getSigned.tokenUrl());
        line(out, "client id", getSigned.clientId());
        line(out, "client secret", getSigned.clientSecret());
        line(out, "pages", getSigned.siteUrl());
        line(out, "outbox", getSigned.siteUrl().resolve("outbox"));
        SignicatSandbox signicat = sandbox.signicat();
        out.println("Signicat");
        line(out, "API", signicat.apiUrl());
        line(out, "token URL", signicat.tokenUrl());
        line(out, "client id", signicat.clientId());
        line(out, "client secret", signicat.clientSecret());
        line(out, "pages", signicat.siteUrl());
        line(out, "outbox", signicat.siteUrl().resolve("outbox"));
        XodoSandbox xodo = sandbox.xodo();
        out.println("Xodo Sign");
        line(out, "API", xodo.apiUrl());
        line(out, "access key", xodo.accessKey());
        line(out, "business id", xodo.businessId());
        line(out, "pages", xodo.siteUrl());
        line(out, "outbox", xodo.siteUrl().resolve("outbox"));
        line(out, "login name", xodo.person().login());
        line(out, "password", "the access key");
        out.println("Ctrl-C ends it.");
        out.flush();
    }

    private static void line(PrintWriter out, String name, Object value) {
        out.println(String.format(Locale.ROOT, "  %-15s%s", name, value));
    }
}
