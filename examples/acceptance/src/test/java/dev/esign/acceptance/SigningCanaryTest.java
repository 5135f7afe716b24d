package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.quickstart.Provider;
import dev.esign.quickstart.Quickstart;
import dev.esign.quickstart.Stage;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.faults.Fault;
import dev.esign.signing.Signatory;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A whole life, its failures included, tells no secret: neither the client's nor a person's link. */
class SigningCanaryTest {
    @RegisterExtension
    final Canary canary = new Canary();

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void signicatsSecretsAreNeverTold() throws Exception {
        live(Provider.SIGNICAT, "/signature/documents/*");

        canary.assertHeard("signicat documents.create");
        canary.assertNeverHeard(secrets(
                sandbox.signicat().clientSecret(),
                sandbox.signicat().outbox().stream().flatMap(message -> Stream.ofNullable(message.link()))));
    }

    @Test
    void xodosAccessKeyAndLinksAreNeverTold() throws Exception {
        live(Provider.XODO, "/document");

        canary.assertHeard("xodo documents.create");
        canary.assertNeverHeard(secrets(
                sandbox.xodo().accessKey(),
                sandbox.xodo().outbox().stream().flatMap(mail -> Stream.ofNullable(mail.link()))));
    }

    private void live(Provider provider, String readPath) throws Exception {
        ClientConfig config = SandboxExtension.impatient();
        try (Stage stage = provider.in(sandbox, config)) {
            SigningService signing = stage.signing();
            SigningRequest request = SigningRequest.of("deal-77", Quickstart.sample(), PEOPLE);
            Signing sent = signing.submit(request).executeAsync().join();
            canary.hear(stage, signing, request, sent, signing.status(sent.id()).executeForResponse());
            for (Signatory person : PEOPLE) {
                stage.sign(sent.id(), person);
            }
            canary.hear(signing.events(sent.id()).toList());
            canary.hear(
                    signing.download(sent.id()).to(folder.resolve("sealed.pdf")).execute());
            failures(signing, Behind.of(provider, sandbox), sent.id(), readPath);
        }
    }

    private void failures(SigningService signing, Behind behind, String id, String readPath) {
        canary.hearFailure(() -> signing.status("unknown").execute());
        for (Fault fault : List.of(
                Fault.resetBefore(),
                Fault.resetAfter(),
                Fault.truncate(),
                Fault.status(401, Map.of()),
                Fault.status(503, Map.of()))) {
            behind.faults().add(fault.on("GET", readPath));
            canary.hearFailure(() -> signing.status(id).execute());
            behind.faults().clear();
        }
    }

    /** The tokens in the links' queries, and the client's own secret. */
    private static Set<String> secrets(String own, Stream<URI> links) {
        Set<String> secrets =
                links.map(link -> link.getQuery().replaceFirst("^[a-z]+=", "")).collect(Collectors.toSet());
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(PEOPLE.size());
        secrets.add(own);
        assertThat(secrets).allMatch(secret -> secret.length() >= 6);
        return secrets;
    }
}
