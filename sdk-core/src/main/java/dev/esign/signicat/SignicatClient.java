package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.Secret;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Transport;
import java.net.URI;
import java.util.List;

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

    Transport transport() {
        return transport;
    }

    /**
     * The signers of documents.
     *
     * @return the calls on signers
     */
    public Signers signers() {
        return new Signers(transport);
    }

    /**
     * Files that go along with documents.
     *
     * @return the calls on attachments
     */
    public Attachments attachments() {
        return new Attachments(transport);
    }

    /**
     * Messages to signers.
     *
     * @return the calls on notifications
     */
    public Notifications notifications() {
        return new Notifications(transport);
    }

    /**
     * What has happened and nobody has handled yet.
     *
     * @return the calls on events
     */
    public Events events() {
        return new Events(transport);
    }

    /**
     * Where Signicat reports what happens.
     *
     * @return the calls on webhooks
     */
    public Webhooks webhooks() {
        return new Webhooks(transport);
    }

    /**
     * Asks Signicat whether the token that came with a redirect is its own, and what it tells. Nobody else can: Signicat alone
     * has the key.
     *
     * @param jwt the value of the query parameter {@code idfy-jwt}
     * @return the call; ask {@link JwtValidation#isValid()}
     * @throws IllegalArgumentException if it is blank
     */
    public ApiCall<JwtValidation> validateJwt(String jwt) {
        Secret token = Secret.ofText(jwt);
        return new Api(transport, SignicatScope.JWT)
                .call("jwt.validate", "POST", "jwt", "validate")
                .repeatable()
                .hiding(List.of(token))
                .body(Bodies.json(json -> json.writeStringField("jwt", token.reveal())))
                .json(JwtValidation::read);
    }

    /**
     * Lists the ways to sign that there are.
     *
     * @param query which
     * @return the call
     */
    public ApiCall<List<SignatureMethodInfo>> signatureMethods(SignatureMethodQuery query) {
        return query.on(settings().call("signatureMethods.list", "GET", "signature", "signature-methods"))
                .json(answer -> Api.list(answer, SignatureMethodInfo::read));
    }

    /**
     * Lists the ways to sign that the account has.
     *
     * @param query which
     * @return the call
     */
    public ApiCall<List<SignatureMethodInfo>> accountSignatureMethods(SignatureMethodQuery query) {
        return query.on(settings()
                        .call("signatureMethods.listOfAccount", "GET", "signature", "signature-methods", "account"))
                .json(answer -> Api.list(answer, SignatureMethodInfo::read));
    }

    /**
     * Lists the themes that a signing page may have.
     *
     * @return the call
     */
    public ApiCall<List<String>> themes() {
        return settings()
                .call("themes.list", "GET", "signature", "themes", "list", "themes")
                .json(Api::names);
    }

    /**
     * Lists the spinners that a signing page may have.
     *
     * @return the call
     */
    public ApiCall<List<String>> spinners() {
        return settings()
                .call("themes.spinners", "GET", "signature", "themes", "list", "spinners")
                .json(Api::names);
    }

    /** Which scope methods and themes want is not public; that for reading is the likely one. */
    private Api settings() {
        return new Api(transport, SignicatScope.DOCUMENT_READ);
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
