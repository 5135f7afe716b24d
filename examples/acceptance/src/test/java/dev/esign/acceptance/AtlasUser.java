package dev.esign.acceptance;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.Party;
import dev.esign.atlas.SendEnvelope;
import dev.esign.quickstart.PageSigner;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.atlas.AtlasSandbox;
import dev.esign.signing.Signatory;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** A backend with an account at the sandbox, and the steps that most tests begin with. */
final class AtlasUser implements AutoCloseable {
    static final Party ANA = Party.of("ana@customer.example", "Ana Diaz").withRole("Customer");
    static final Party BEN = Party.of("ben@supplier.example", "Ben Okafor").withRole("Supplier");
    /** The same two, for any provider. */
    static final List<Signatory> PEOPLE = List.of(
            Signatory.of(ANA.email(), "Ana Diaz").withRole("Customer"),
            Signatory.of(BEN.email(), "Ben Okafor").withRole("Supplier"));

    private final AtlasSandbox sandbox;
    private final String apiKey;
    private final ClientConfig config;
    private final AtlasClient client;

    AtlasUser(AtlasSandbox sandbox, String apiKey, ClientConfig config) {
        this.sandbox = sandbox;
        this.apiKey = apiKey;
        this.config = config.withBaseUrl(sandbox.apiUrl());
        this.client = newClient();
    }

    AtlasClient client() {
        return client;
    }

    /** What the next process would make of the same settings. The caller closes it. */
    AtlasClient newClient() {
        return AtlasClient.of(ApiKey.of(apiKey), config);
    }

    String apiKey() {
        return apiKey;
    }

    int credits() {
        return sandbox.credits(apiKey);
    }

    /** How many e-mails went out about an envelope to an address. */
    long mailsTo(Party party, String envelopeId) {
        return sandbox.outbox().stream()
                .filter(mail -> mail.to().equals(party.email()))
                .filter(mail ->
                        mail.links().stream().anyMatch(link -> link.getPath().contains(envelopeId)))
                .count();
    }

    Envelope draft() throws IOException {
        return draft(Quickstart.sample());
    }

    Envelope draft(Document document) {
        return draft(CreateEnvelope.of(document).withParties(ANA, BEN));
    }

    Envelope draft(CreateEnvelope request) {
        String id = client.envelopes().create(request).execute().envelopeId();
        return client.envelopes().awaitFields(id).execute();
    }

    static SendEnvelope toBoth(Envelope ready) {
        return SendEnvelope.to(ANA, BEN).withFieldsVersion(Objects.requireNonNull(ready.fieldsVersion()));
    }

    Envelope sent() throws IOException {
        Envelope ready = draft();
        client.envelopes().send(ready.id(), toBoth(ready)).execute();
        return client.envelopes().get(ready.id()).execute();
    }

    /** The person whose turn it is opens the page and signs. */
    void sign(String envelopeId, Party party) throws IOException {
        var progress = client.envelopes().status(envelopeId).execute();
        URI link = URI.create(Objects.requireNonNull(progress.signUrl()).reveal());
        new PageSigner(Objects.requireNonNull(party.name())).sign(link);
    }

    void signAll(String envelopeId) throws IOException {
        for (Party party : List.of(ANA, BEN)) {
            sign(envelopeId, party);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
