package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.sandbox.Sandbox;
import dev.esign.signing.Signatory;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import dev.esign.webhooks.WebhookEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs the main job and tells, step by step, what happens. Without settings it starts a sandbox in this process; with the
 * credentials of a real account in the environment it makes a draft there, and stops before anything is sent.
 */
public final class Quickstart {
    private static final String SAMPLE = "service-agreement.pdf";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Signatory> PEOPLE = List.of(
            Signatory.of("ana@customer.example", "Ana Diaz").withRole("Customer"),
            Signatory.of("ben@supplier.example", "Ben Okafor").withRole("Supplier"));

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
     * @param args {@code --provider} and one of {@code atlas}, {@code getsigned}, {@code signicat} and {@code xodo}, by default
     *     Atlas; and a document to send: a PDF, with Atlas and Signicat also a DOCX, by default the sample agreement
     * @throws Exception if a step fails
     */
    public static void main(String[] args) throws Exception {
        new Quickstart(ClientConfig.standard(), Path.of("target", "quickstart"), System.out).run(Arguments.of(args));
    }

    private void run(Arguments arguments) throws IOException, InterruptedException {
        Document document = arguments.document() == null ? sample() : Document.of(arguments.document());
        Optional<Account> real = arguments.provider().account(System.getenv(), config);
        if (real.isEmpty()) {
            signInSandbox(arguments.provider(), document);
            return;
        }
        try (Account account = real.get()) {
            draftInAccount(account, document);
        }
    }

    /**
     * Makes a draft in a real account and stops there: what follows, a person decides.
     *
     * @param account whose
     * @param document what is to be signed
     */
    public void draftInAccount(Account account, Document document) {
        Draft draft = account.draft(contract(document));
        String where = draft.reviewUrl() == null
                ? "in your account"
                : "here: " + draft.reviewUrl().reveal();
        tell("Made the draft %s of %s", draft.id(), name(document));
        tell("Nobody was asked to sign. Review it and send it %s", where);
    }

    /**
     * Does the whole job against a sandbox in this process. But for the stage it is the same for all providers.
     *
     * @param provider whose sandbox
     * @param document what is to be signed
     * @return the signed PDF
     * @throws IOException if a page, a port or the disk fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Path signInSandbox(Provider provider, Document document) throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.start();
                Stage stage = provider.in(sandbox, config)) {
            tell("Started a sandbox at %s", stage.siteUrl());
            SigningService signing = stage.signing();

            Signing contract = signing.submit(contract(document)).execute();
            tell("Sent %s to %s as %s", name(document), emails(), contract.id());

            for (Signatory person : PEOPLE) {
                int bytes = stage.sign(contract.id(), person);
                tell("%s opened the signing page, read %,d bytes and signed", person.name(), bytes);
            }
            awaitLastEvent(stage);

            Path target = Files.createDirectories(folder)
                    .resolve(signedName(document))
                    .toAbsolutePath();
            signing.awaitCompleted(contract.id()).execute();
            signing.download(contract.id()).to(target).execute();
            tell("Downloaded the sealed PDF, %,d bytes: %s", Files.size(target), target);
            return target;
        }
    }

    /** A backend takes its own id of the contract for the reference, so that a crashed run can be run again. */
    private static SigningRequest contract(Document document) {
        return SigningRequest.of("quickstart-" + UUID.randomUUID(), document, PEOPLE);
    }

    private void awaitLastEvent(Stage stage) throws InterruptedException {
        WebhookEvent event;
        do {
            event = stage.webhooks().next(PATIENCE);
            tell("Received webhook %s and verified its signature", event.type());
        } while (!stage.isLast(event));
    }

    private void tell(String format, Object... values) {
        step++;
        out.printf(Locale.ROOT, "%2d. %s%n", step, String.format(Locale.ROOT, format, values));
    }

    private static String emails() {
        return String.join(", then ", PEOPLE.stream().map(Signatory::email).toList());
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
