package dev.esign.quickstart;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreatedEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeProgress;
import dev.esign.atlas.Party;
import dev.esign.sandbox.Sandbox;
import dev.esign.webhooks.atlas.AtlasEvent;
import dev.esign.webhooks.atlas.EnvelopeSigned;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Runs the main job and tells, step by step, what happens. Without settings it starts a sandbox in this process; with
 * {@code ATLAS_API_KEY} (and, if need be, {@code ATLAS_BASE_URL}) in the environment it talks to a real account, makes a
 * draft, and stops at the review link.
 */
public final class Quickstart {
    private static final String SAMPLE = "service-agreement.pdf";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Party> PARTIES = List.of(
            Party.of("ana@customer.example", "Ana Diaz").withRole("Customer"),
            Party.of("ben@supplier.example", "Ben Okafor").withRole("Supplier"));

    private final ClientConfig config;
    private final Path folder;
    private final PrintStream out;
    private int step;

    /**
     * Sets up a run.
     *
     * @param config for the client, but its base URL
     * @param folder where the signed PDF goes
     * @param out where the story is told
     */
    public Quickstart(ClientConfig config, Path folder, PrintStream out) {
        this.config = config;
        this.folder = folder;
        this.out = out;
    }

    /**
     * The program.
     *
     * @param args a PDF or DOCX to send; without one, the sample agreement is sent
     * @throws Exception if a step fails
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            throw new IllegalArgumentException("Give one PDF or DOCX, or none to send the sample agreement.");
        }
        Document document = args.length == 0 ? sample() : Document.of(Path.of(args[0]));
        Quickstart quickstart = new Quickstart(ClientConfig.standard(), Path.of("target", "quickstart"), System.out);
        Map<String, String> env = System.getenv();
        if (env.containsKey("ATLAS_API_KEY")) {
            URI baseUrl = URI.create(env.getOrDefault("ATLAS_BASE_URL", AtlasClient.BASE_URL.toString()));
            quickstart.draftInAccount(env.get("ATLAS_API_KEY"), baseUrl, document);
        } else {
            quickstart.signInSandbox(document);
        }
    }

    /**
     * Makes a draft in a real account and stops at the review link: from there a person decides.
     *
     * @param apiKey the account's key
     * @param baseUrl where the API is
     * @param document what is to be signed
     */
    public void draftInAccount(String apiKey, URI baseUrl, Document document) {
        try (AtlasClient atlas = AtlasClient.of(ApiKey.of(apiKey), config.withBaseUrl(baseUrl))) {
            ContractJob job = new ContractJob(atlas, "quickstart-" + UUID.randomUUID());
            CreatedEnvelope draft = job.create(document, PARTIES);
            tell("Created envelope %s from %s", draft.envelopeId(), name(document));
            Envelope ready = job.awaitFields(draft.envelopeId());
            tellOfDetection(ready);
            String link = draft.reviewUrl() == null
                    ? "none was given"
                    : draft.reviewUrl().reveal();
            tell("Nothing was sent. Review and send it here: %s", link);
        }
    }

    /**
     * Does the whole job against a sandbox in this process.
     *
     * @param document what is to be signed
     * @return the signed PDF
     * @throws IOException if a page, a port or the disk fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Path signInSandbox(Document document) throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.start();
                WebhookPort webhooks = WebhookPort.open(sandbox.atlas().apiKey());
                AtlasClient atlas = AtlasClient.of(
                        ApiKey.of(sandbox.atlas().apiKey()),
                        config.withBaseUrl(sandbox.atlas().apiUrl()))) {
            tell("Started a sandbox at %s", sandbox.atlas().siteUrl());
            ContractJob job = new ContractJob(atlas, "quickstart-" + UUID.randomUUID());

            String id = job.create(document, PARTIES, webhooks.url()).envelopeId();
            tell("Created envelope %s from %s", id, name(document));

            Envelope ready = job.awaitFields(id);
            tellOfDetection(ready);

            int placed = job.send(ready, PARTIES);
            tell("Sent to %s; %d signature fields were placed by hand", emails(), placed);

            for (Party party : PARTIES) {
                EnvelopeProgress progress = atlas.envelopes().status(id).execute();
                int bytes = new Signer(Objects.requireNonNull(party.name()))
                        .sign(Objects.requireNonNull(progress.signUrl(), "nobody's turn"));
                tell("%s opened the signing page, read %,d bytes and signed", party.name(), bytes);
            }
            awaitSignedEvent(webhooks);

            Path target = Files.createDirectories(folder)
                    .resolve(signedName(document))
                    .toAbsolutePath();
            job.download(id, target);
            tell("Downloaded the sealed PDF, %,d bytes: %s", Files.size(target), target);
            return target;
        }
    }

    private void tellOfDetection(Envelope ready) {
        tell(
                "Detection is %s and found %d fields",
                String.valueOf(ready.fieldsStatus()), ready.fields().size());
    }

    private void awaitSignedEvent(WebhookPort webhooks) throws InterruptedException {
        AtlasEvent event;
        do {
            event = webhooks.next(PATIENCE);
            tell("Received webhook %s and verified its signature", event.type());
        } while (!(event instanceof EnvelopeSigned));
    }

    private void tell(String format, Object... values) {
        step++;
        out.printf(Locale.ROOT, "%2d. %s%n", step, String.format(Locale.ROOT, format, values));
    }

    private static String emails() {
        return String.join(", then ", PARTIES.stream().map(Party::email).toList());
    }

    private static String name(Document document) {
        return document instanceof Document.Content content ? content.fileName() : document.toString();
    }

    private static String signedName(Document document) {
        return name(document).replaceFirst("\\.[^.]*$", "") + "-signed.pdf";
    }

    /**
     * The sample agreement: one page, two parties, a signature and a date line for each.
     *
     * @return the document
     * @throws IOException if the jar cannot be read
     */
    public static Document.Content sample() throws IOException {
        try (InputStream in = Objects.requireNonNull(Quickstart.class.getResourceAsStream(SAMPLE))) {
            return Document.of(SAMPLE, in.readAllBytes());
        }
    }
}
