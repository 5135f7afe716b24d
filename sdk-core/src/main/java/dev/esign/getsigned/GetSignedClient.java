package dev.esign.getsigned;

import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.internal.http.Transport;
import java.net.URI;

/**
 * A client of GetSigned's REST API. Thread-safe; make one and keep it, for it holds connections. Source: GetSigned wire
 * sheet.
 *
 * <pre>{@code
 * try (GetSignedClient getSigned = GetSignedClient.of(token)) {
 *     Envelope draft = getSigned.envelopes()
 *             .create(CreateEnvelope.of("northwind", "Lease", Signer.of("ana@acme.test", "Ana Diaz")))
 *             .execute();
 *     UploadedDocument lease = getSigned.envelopes()
 *             .uploadDocument(draft.id(), Document.of(Path.of("lease.pdf")))
 *             .execute();
 *     String ana = getSigned.envelopes().get(draft.id()).execute().signers().get(0).id();
 *     getSigned.envelopes()
 *             .addField(draft.id(), PlaceField.of(
 *                     FieldType.SIGNATURE, lease.documentId(), 1, new Box(90, 120, 180, 48), ana))
 *             .execute();
 *     getSigned.envelopes().send(draft.id()).execute();
 * }
 * }</pre>
 */
public final class GetSignedClient implements AutoCloseable {
    /** The production API. */
    public static final URI BASE_URL = URI.create("https://api.getsigned.ca/");

    private final Transport transport;
    private final VoidPath voidPath;

    private GetSignedClient(Transport transport, VoidPath voidPath) {
        this.transport = transport;
        this.voidPath = voidPath;
    }

    /**
     * Makes a client of the production API with the defaults.
     *
     * @param credential where access tokens come from: OAuth 2.0 client credentials are the only way in
     * @return the client; close it when the program has no more use for it
     */
    public static GetSignedClient of(Credential credential) {
        return of(credential, ClientConfig.standard());
    }

    /**
     * Makes a client.
     *
     * @param credential where access tokens come from: OAuth 2.0 client credentials are the only way in
     * @param config what is to be other than the default
     * @return the client; close it when the program has no more use for it
     */
    public static GetSignedClient of(Credential credential, ClientConfig config) {
        return new GetSignedClient(Transport.open("getsigned", BASE_URL, credential, config), VoidPath.ASSUMED);
    }

    /**
     * Envelopes: created, filled, sent, followed, called off, downloaded.
     *
     * @return the calls on envelopes
     */
    public Envelopes envelopes() {
        return new Envelopes(transport, voidPath);
    }

    /**
     * Where GetSigned reports what happens.
     *
     * @return the calls on webhooks
     */
    public Webhooks webhooks() {
        return new Webhooks(transport);
    }

    /**
     * Sets where {@link Envelopes#voidEnvelope} posts to. That envelopes can be voided is certain, but no public page
     * shows how; this is for those whom GetSigned has told (GetSigned wire sheet §2.9).
     *
     * @param template a path below the base URL with {@code {id}} as one of its segments; default, and an assumption:
     *     {@code v1/envelopes/{id}/void}
     * @return a client that shares this one's connections and is closed with it
     * @throws IllegalArgumentException if {@code {id}} is not exactly one of the segments, another is none, or there is a query
     *     or fragment
     */
    public GetSignedClient withVoidPath(String template) {
        return new GetSignedClient(transport, VoidPath.of(template));
    }

    Transport transport() {
        return transport;
    }

    /** The same client on another road, such as one with more headers. */
    GetSignedClient on(Transport other) {
        return new GetSignedClient(other, voidPath);
    }

    /**
     * Ends the attempts that are under way and lets go of connections and threads, except those that the caller brought. A
     * call that is between two attempts ends when its pause is over.
     */
    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String toString() {
        return "GetSignedClient[" + transport + "]";
    }
}
