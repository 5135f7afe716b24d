package dev.esign.quickstart;

import dev.esign.ClientConfig;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import java.net.URI;

/** An account with GetSigned: a client, and the source of its access tokens. */
final class GetSignedAccount implements Account {
    private final TokenSource tokens;
    private final GetSignedClient client;

    private GetSignedAccount(TokenSource tokens, GetSignedClient client) {
        this.tokens = tokens;
        this.client = client;
    }

    static GetSignedAccount open(String clientId, String clientSecret, URI baseUrl, ClientConfig config) {
        TokenSource tokens = TokenSource.of(
                ClientCredentialsGrant.of(
                        baseUrl.resolve("/oauth/token"), ClientAuthentication.post(clientId, clientSecret)),
                TokenSourceConfig.standard().withClient(config));
        return new GetSignedAccount(tokens, GetSignedClient.of(tokens, config.withBaseUrl(baseUrl)));
    }

    GetSignedClient client() {
        return client;
    }

    @Override
    public ContractJob job(String contractId) {
        return new GetSignedJob(client, contractId);
    }

    @Override
    public void close() {
        client.close();
        tokens.close();
    }
}
