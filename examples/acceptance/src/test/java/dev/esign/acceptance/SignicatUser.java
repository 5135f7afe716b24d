package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.oauth.SignicatOAuth;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.quickstart.PageSigner;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.signicat.Client;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.signicat.ContactDetails;
import dev.esign.signicat.CreateDocument;
import dev.esign.signicat.DocumentStatus;
import dev.esign.signicat.NotificationSetting;
import dev.esign.signicat.NotificationSetup;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.SignatureMechanism;
import dev.esign.signicat.SignatureType;
import dev.esign.signicat.Signer;
import dev.esign.signicat.SignerInfo;
import dev.esign.signicat.SignerNotifications;
import dev.esign.signicat.SignerOptions;
import dev.esign.signicat.SignicatClient;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A backend with a client at the sandbox's Signicat, and the steps that most tests begin with. */
final class SignicatUser implements AutoCloseable {
    static final ContactDetails CONTACT = ContactDetails.of("contracts@northwind.example");
    static final SignerOptions ANA = signer("Ana");
    static final SignerOptions BEN = signer("Ben");

    private final SignicatSandbox sandbox;
    private final TokenSource tokens;
    private final SignicatClient client;

    /** @param scopes what the tokens are asked for, whether or not the application has it */
    SignicatUser(SignicatSandbox sandbox, Client application, ClientConfig config, String... scopes) {
        this.sandbox = sandbox;
        tokens = TokenSource.of(
                SignicatOAuth.grant(sandbox.apiUrl(), application.clientId(), application.clientSecret(), scopes),
                TokenSourceConfig.standard().withClient(config));
        client = SignicatClient.of(tokens, config.withBaseUrl(sandbox.apiUrl()));
    }

    SignicatClient client() {
        return client;
    }

    /** Signs in their own time, asked by e-mail. */
    static SignerOptions signer(String name) {
        return SignerOptions.of(name.toLowerCase(Locale.ROOT))
                .withSignatureType(SignatureType.of(SignatureMechanism.PKI_SIGNATURE))
                .withSignerInfo(SignerInfo.of(name, "Diaz", address(name)))
                .withNotifications(
                        SignerNotifications.of(NotificationSetup.of().withRequest(NotificationSetting.SEND_EMAIL)));
    }

    static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@customer.example";
    }

    static CreateDocument request(SignerOptions... signers) throws IOException {
        return CreateDocument.of("Service agreement", Quickstart.sample(), CONTACT, signers);
    }

    SignatureDocument created(SignerOptions... signers) throws IOException {
        return created(request(signers));
    }

    SignatureDocument created(CreateDocument request) {
        return client.documents().create(request).execute();
    }

    @Nullable DocumentStatus status(SignatureDocument document) {
        return client.documents().status(document.documentId()).execute().documentStatus();
    }

    Signer signer(SignatureDocument document, String name) {
        return client.signers().list(document.documentId()).execute().stream()
                .filter(signer -> name.toLowerCase(Locale.ROOT).equals(signer.externalSignerId()))
                .findFirst()
                .orElseThrow();
    }

    /** Each opens their page, reads and signs. */
    void sign(SignatureDocument document, String... names) throws IOException {
        for (String name : names) {
            new PageSigner(name + " Diaz").sign(page(document, name));
        }
    }

    URI page(SignatureDocument document, String name) {
        return URI.create(Objects.requireNonNull(signer(document, name).url()).reveal());
    }

    /** How many messages went to somebody about one document. */
    long messagesTo(SignatureDocument document, String name) {
        return client.notifications().list(document.documentId()).execute().stream()
                .filter(message -> address(name).equals(message.receiver()))
                .count();
    }

    SignicatSandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        client.close();
        tokens.close();
    }
}
