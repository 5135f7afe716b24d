package dev.esign.xodo;

import dev.esign.ApiCall;
import dev.esign.ClientConfig;
import dev.esign.Credential;
import dev.esign.Secret;
import dev.esign.internal.http.Transport;
import java.net.URI;
import java.util.List;

/**
 * A client of Xodo Sign's REST API. Thread-safe; make one and keep it, for it holds connections. Source: Xodo wire sheet.
 *
 * <pre>{@code
 * try (XodoClient xodo = XodoClient.withAccessKey(Secret.of(System.getenv("XODO_ACCESS_KEY")))) {
 *     XodoDocument document = xodo.documents()
 *             .create(CreateDocument.of(
 *                             SourceFile.of(Document.of(Path.of("lease.pdf"))), Signer.of(1, "ada@acme.test", "Ada Berg"))
 *                     .withTitle("Lease")
 *                     .withClientReference("order-4711"))
 *             .execute();
 *     xodo.documents().awaitCompleted(document.hash()).execute();
 *     xodo.documents().downloadFinal(document.hash()).to(Path.of("signed.pdf")).execute();
 * }
 * }</pre>
 */
public final class XodoClient implements AutoCloseable {
    /**
     * The production API, in the documentation's form. Older pages and Xodo's own SDKs write {@code https://api.eversign.com/api/}: {@link ClientConfig#withBaseUrl} chooses (Xodo wire sheet §1.4).
     */
    public static final URI BASE_URL = URI.create("https://api.eversign.com/");

    private final Transport transport;

    private XodoClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Makes a client of the production API that acts for a user who has connected their account, with the defaults.
     *
     * @param credential where the user's OAuth token comes from. The account's own API key is none: {@link #withAccessKey(Secret)}
     * @return the client; close it when the program has no more use for it
     */
    public static XodoClient of(Credential credential) {
        return of(credential, ClientConfig.standard());
    }

    /**
     * Makes a client that acts for a user who has connected their account. It sees only the documents that were made with tokens of
     * the same app. The tokens never expire: one that Xodo refuses is told to the credential, as with a 401. A credential that has no other
     * leaves the call to fail with {@link dev.esign.AuthenticationException}, or says so itself, as those of sdk-oauth do with their
     * {@code InvalidGrantException}: in either case the user must connect again.
     *
     * @param credential where the user's OAuth token comes from. The account's own API key is none:
     *     {@link #withAccessKey(Secret, ClientConfig)}
     * @param config what is to be other than the default
     * @return the client; close it when the program has no more use for it
     */
    public static XodoClient of(Credential credential, ClientConfig config) {
        return new XodoClient(open(credential, config));
    }

    /**
     * Makes a client of the production API that acts for the account whose API key it has, with the defaults.
     *
     * @param accessKey the key as the developer page of the account shows it
     * @return the client; close it when the program has no more use for it
     */
    public static XodoClient withAccessKey(Secret accessKey) {
        return withAccessKey(accessKey, ClientConfig.standard());
    }

    /**
     * Makes a client that acts for the account whose API key it has. Xodo takes the key in the query of the URL. This SDK shows it
     * to nobody, but a proxy, or an interceptor in the caller's own OkHttp client, sees URLs whole.
     *
     * @param accessKey the key as the developer page of the account shows it
     * @param config what is to be other than the default
     * @return the client; close it when the program has no more use for it
     */
    public static XodoClient withAccessKey(Secret accessKey, ClientConfig config) {
        return new XodoClient(open(patience -> accessKey, config).withTokenInQuery("access_key"));
    }

    private static Transport open(Credential credential, ClientConfig config) {
        return Transport.open("xodo", BASE_URL, credential, config).withFailures(XodoFailures.INSTANCE);
    }

    /**
     * Documents and templates: made, followed, called off, downloaded.
     *
     * @return the calls on documents
     */
    public Documents documents() {
        return new Documents(transport);
    }

    /**
     * Files that are uploaded before the document is made.
     *
     * @return the calls on files
     */
    public Files files() {
        return new Files(transport);
    }

    /**
     * Lists the user's businesses.
     *
     * @return the call; no business at all is an empty list
     */
    public ApiCall<List<Business>> businesses() {
        return transport
                .call("businesses", "GET", "business")
                .json(
                        answer -> BareArray.read(answer, Business::read),
                        refusal -> XodoFailures.NO_BUSINESSES.equals(refusal.code()) ? List.of() : null);
    }

    /**
     * Acts in one of the user's businesses: the same client, whose calls carry {@code business_id}. Without it, Xodo takes the
     * user's primary business.
     *
     * @param businessId {@link Business#id()}
     * @return a client that shares this one's connections and is closed with it
     * @throws IllegalArgumentException if it is less than 1
     */
    public XodoClient forBusiness(long businessId) {
        if (businessId < 1) {
            throw new IllegalArgumentException("The id of a business is a number from 1, not " + businessId + ".");
        }
        return new XodoClient(transport.withQuery("business_id", String.valueOf(businessId)));
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
        return "XodoClient[" + transport + "]";
    }
}
