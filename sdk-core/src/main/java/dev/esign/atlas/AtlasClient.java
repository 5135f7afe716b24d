package dev.esign.atlas;

import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.internal.http.Transport;
import java.net.URI;

/**
 * A client of Atlas's REST API. Thread-safe; make one and keep it, for it holds connections. Source: Atlas wire sheet.
 *
 * <pre>{@code
 * try (AtlasClient atlas = AtlasClient.of(ApiKey.of(System.getenv("ATLAS_API_KEY")))) {
 *     CreatedEnvelope draft = atlas.envelopes()
 *             .create(CreateEnvelope.of(Document.of(Path.of("lease.pdf"))))
 *             .execute();
 * }
 * }</pre>
 */
public final class AtlasClient implements AutoCloseable {
    /** The production API. */
    public static final URI BASE_URL = URI.create("https://atlaswork.ai/api/");

    private final Transport transport;

    private AtlasClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Makes a client of the production API with the defaults.
     *
     * @param credential an {@link dev.esign.ApiKey}: a profile key, or a platform key
     * @return the client; close it when the program has no more use for it
     */
    public static AtlasClient of(Credential credential) {
        return of(credential, ClientConfig.standard());
    }

    /**
     * Makes a client.
     *
     * @param credential an {@link dev.esign.ApiKey}: a profile key, or a platform key
     * @param config what is to be other than the default
     * @return the client; close it when the program has no more use for it
     */
    public static AtlasClient of(Credential credential, ClientConfig config) {
        return new AtlasClient(Transport.open("atlas", BASE_URL, credential, config));
    }

    /**
     * Envelopes: created, sent, followed, called off, downloaded.
     *
     * @return the calls on envelopes
     */
    public Envelopes envelopes() {
        return new Envelopes(transport);
    }

    /**
     * Templates: documents whose fields are placed once and sent again and again.
     *
     * @return the calls on templates
     */
    public Templates templates() {
        return new Templates(transport);
    }

    /**
     * The tenants of a platform.
     *
     * @return the calls on connected accounts; they need a platform key
     */
    public ConnectedAccounts connectedAccounts() {
        return new ConnectedAccounts(transport);
    }

    /**
     * Acts for a tenant: the same client, whose calls carry {@code Atlas-Account}. Needs a platform key.
     *
     * @param account {@code ext_} and the tenant's external id, or its connected-org id
     * @return a client that shares this one's connections and is closed with it
     * @throws IllegalArgumentException if it is blank or cannot stand in a header
     */
    public AtlasClient forAccount(String account) {
        if (account.isBlank() || !account.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "An account is ext_ and an external id, or a connected-org id:" + " visible ASCII without spaces.");
        }
        return new AtlasClient(transport.withHeader("Atlas-Account", account));
    }

    Transport transport() {
        return transport;
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
        return "AtlasClient[" + transport + "]";
    }
}
