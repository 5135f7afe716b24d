package dev.esign.signicat;

import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.internal.http.Transport;
import java.net.URI;

/**
 * A client of Signicat Express, formerly Idfy. Thread-safe; make one and keep it, for it holds connections. Source: Signicat
 * wire sheet.
 *
 * <pre>{@code
 * try (SignicatClient signicat = SignicatClient.of(token)) {
 *     SignatureDocument lease = signicat.documents()
 *             .create(CreateDocument.of(
 *                             "Lease 17B",
 *                             Document.of(Path.of("lease.pdf")),
 *                             ContactDetails.of("lease@harbour.example"),
 *                             SignerOptions.of("tenant-1")
 *                                     .withSignatureType(SignatureType.of(SignatureMechanism.PKI_SIGNATURE))
 *                                     .withRedirectSettings(RedirectSettings.redirect(ok, cancel, error)))
 *                     .withDataToSign(data -> data.withPackaging(Packaging.of(PackageFormat.PADES))))
 *             .execute();
 *     String page = lease.signers().get(0).url().reveal();
 *     signicat.documents().awaitPackaged(lease.documentId()).execute();
 *     signicat.documents().download(lease.documentId(), FileFormat.PADES).to(Path.of("signed.pdf")).execute();
 * }
 * }</pre>
 */
public final class SignicatClient implements AutoCloseable {
    /** The API; whether it is for tests or in earnest, the credentials decide. */
    public static final URI BASE_URL = URI.create("https://api.signicat.io/");

    private final Transport transport;

    private SignicatClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Makes a client with the defaults.
     *
     * @param credential where access tokens come from: OAuth 2.0 client credentials are the only way in
     * @return the client; close it when the program has no more use for it
     */
    public static SignicatClient of(Credential credential) {
        return of(credential, ClientConfig.standard());
    }

    /**
     * Makes a client.
     *
     * @param credential where access tokens come from: OAuth 2.0 client credentials are the only way in
     * @param config what is to be other than the default
     * @return the client; close it when the program has no more use for it
     */
    public static SignicatClient of(Credential credential, ClientConfig config) {
        return new SignicatClient(Transport.open("signicat", BASE_URL, credential, config));
    }

    /**
     * Documents: created, followed, changed, called off, fetched.
     *
     * @return the calls on documents
     */
    public Documents documents() {
        return new Documents(transport);
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
        return "SignicatClient[" + transport + "]";
    }
}
