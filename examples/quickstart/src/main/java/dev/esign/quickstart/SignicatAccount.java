package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.oauth.SignicatOAuth;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.signicat.ContactDetails;
import dev.esign.signicat.CreateDocument;
import dev.esign.signicat.RedirectSettings;
import dev.esign.signicat.SignatureMechanism;
import dev.esign.signicat.SignatureType;
import dev.esign.signicat.SignerOptions;
import dev.esign.signicat.SignicatClient;
import dev.esign.signicat.SignicatScope;
import dev.esign.signicat.SignicatSigning;
import dev.esign.signing.SigningRequest;
import java.net.URI;

/** An account with Signicat Express: a client, and the source of its access tokens. */
record SignicatAccount(TokenSource tokens, SignicatClient client, SignicatSigning signing) implements Account {
    private static final String CONTACT = "contracts@supplier.example";

    static SignicatAccount open(String clientId, String clientSecret, URI baseUrl, ClientConfig config) {
        TokenSource tokens = TokenSource.of(
                SignicatOAuth.grant(
                        baseUrl,
                        clientId,
                        clientSecret,
                        SignicatScope.DOCUMENT_READ,
                        SignicatScope.DOCUMENT_WRITE,
                        SignicatScope.DOCUMENT_FILE,
                        SignicatScope.EVENT),
                TokenSourceConfig.standard().withClient(config));
        SignicatClient client = SignicatClient.of(tokens, config.withBaseUrl(baseUrl));
        return new SignicatAccount(tokens, client, SignicatSigning.of(client, CONTACT));
    }

    /** Signicat knows no drafts: this one is out, but no message is sent to anybody. */
    @Override
    public Draft draft(SigningRequest request) {
        SignerOptions[] signers = request.signatories().stream()
                .map(who -> SignerOptions.of(who.email())
                        .withSignatureType(SignatureType.of(SignatureMechanism.PKI_SIGNATURE))
                        .withRedirectSettings(RedirectSettings.doNotRedirect()))
                .toArray(SignerOptions[]::new);
        CreateDocument silent =
                CreateDocument.of(request.title(), request.document(), ContactDetails.of(CONTACT), signers);
        return new Draft(client.documents().create(silent).execute().documentId(), null);
    }

    @Override
    public void close() {
        client.close();
        tokens.close();
    }
}
