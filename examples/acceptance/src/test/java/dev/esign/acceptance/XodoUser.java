package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.acceptance.PlainBrowser.Page;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.xodo.Mail;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.Documents;
import dev.esign.xodo.Signer;
import dev.esign.xodo.SourceFile;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoDocument;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An account of its own with the sandbox's Xodo Sign, and the steps that most tests begin with. */
final class XodoUser implements AutoCloseable {
    static final String ADA = "ada@customer.example";
    static final String BO = "bo@supplier.example";

    private final XodoSandbox sandbox;
    private final ClientConfig config;
    private final String accessKey;
    private final XodoClient client;

    XodoUser(XodoSandbox sandbox, ClientConfig config) {
        this.sandbox = sandbox;
        this.config = config;
        accessKey = sandbox.newAccount();
        client = at(sandbox.apiUrl());
    }

    XodoClient client() {
        return client;
    }

    Documents documents() {
        return client.documents();
    }

    String accessKey() {
        return accessKey;
    }

    /** Another client of the account; close it. */
    XodoClient at(URI baseUrl) {
        return XodoClient.withAccessKey(Secret.of(accessKey), config.withBaseUrl(baseUrl));
    }

    static Signer signer(int id, String email) {
        return Signer.of(id, email, "Signer " + id);
    }

    static CreateDocument contract(Signer... signers) throws IOException {
        return CreateDocument.of(SourceFile.of(Quickstart.sample()), signers).withTitle("Supply contract");
    }

    XodoDocument create(CreateDocument request) {
        return documents().create(request).execute();
    }

    /** A document that waits for these people, all of whom must sign. */
    String sent(String... emails) throws IOException {
        Signer[] signers = new Signer[emails.length];
        for (int i = 0; i < emails.length; i++) {
            signers[i] = signer(i + 1, emails[i]);
        }
        return create(contract(signers).withAllSignersRequired(true)).hash();
    }

    XodoDocument get(String hash) {
        return documents().get(hash).execute();
    }

    /** Reads the page of the newest link that went to each, and signs. */
    void sign(String... emails) {
        for (String email : emails) {
            assertThat(open(email).status()).isEqualTo(200);
            assertThat(sign(email, Map.of()).status()).isEqualTo(303);
        }
    }

    /** Fills in the page of the newest link that went to somebody. */
    Page sign(String email, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of("name", "Somebody", "consent", "yes"));
        form.putAll(fields);
        return submit(email, "", form);
    }

    void decline(String email, String reason) {
        assertThat(submit(email, "/decline", Map.of("reason", reason)).status()).isEqualTo(303);
    }

    Page open(String email) {
        return new PlainBrowser(sandbox.siteUrl()).get(link(email).toString());
    }

    private Page submit(String email, String action, Map<String, String> fields) {
        URI link = link(email);
        Map<String, String> form = new HashMap<>(fields);
        form.put("t", link.getQuery().substring("t=".length()));
        return new PlainBrowser(sandbox.siteUrl()).post(link.getPath() + action, form);
    }

    private URI link(String email) {
        return sandbox.outbox().stream()
                .filter(mail -> mail.to().equals(email))
                .map(Mail::link)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** How many e-mails went to an address, of all documents of the sandbox. */
    long mailsTo(String email) {
        return sandbox.outbox().stream().filter(mail -> mail.to().equals(email)).count();
    }

    @Override
    public void close() {
        client.close();
    }
}
