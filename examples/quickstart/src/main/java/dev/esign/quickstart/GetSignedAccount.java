package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.GetSignedSigning;
import dev.esign.getsigned.Signer;
import dev.esign.oauth.GetSignedOAuth;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.signing.SigningRequest;
import java.net.URI;

/** An account with GetSigned: a client, and the source of its access tokens. */
record GetSignedAccount(TokenSource tokens, GetSignedClient client, GetSignedSigning signing) implements Account {
    private static final String TENANT = "quickstart";

    static GetSignedAccount open(String clientId, String clientSecret, URI baseUrl, ClientConfig config) {
        TokenSource tokens = TokenSource.of(
                GetSignedOAuth.grant(baseUrl, clientId, clientSecret),
                TokenSourceConfig.standard().withClient(config));
        GetSignedClient client = GetSignedClient.of(tokens, config.withBaseUrl(baseUrl));
        return new GetSignedAccount(tokens, client, GetSignedSigning.of(client, TENANT));
    }

    @Override
    public Draft draft(SigningRequest request) {
        Signer[] signers = request.signatories().stream()
                .map(who -> Signer.of(who.email(), who.name()))
                .toArray(Signer[]::new);
        String id = client.envelopes()
                .create(CreateEnvelope.of(TENANT, request.title(), signers))
                .execute()
                .id();
        client.envelopes().uploadDocument(id, request.document()).execute();
        return new Draft(id, null);
    }

    @Override
    public void close() {
        client.close();
        tokens.close();
    }
}
