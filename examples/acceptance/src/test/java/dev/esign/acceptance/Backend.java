package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.Secret;
import dev.esign.atlas.AtlasSigning;
import dev.esign.getsigned.GetSignedSigning;
import dev.esign.oauth.SignicatOAuth;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.quickstart.Provider;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.signicat.Client;
import dev.esign.sandbox.signicat.SignicatSandbox;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.signicat.SignicatClient;
import dev.esign.signicat.SignicatSigning;
import dev.esign.signing.SigningService;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoSigning;

/** A backend with an account of its own at one of the sandbox's providers. */
record Backend(SigningService signing, Runnable ending) implements AutoCloseable {
    private static final String[] SCOPES = {"document_read", "document_write", "document_file"};

    static Backend at(Provider provider, Sandbox sandbox, ClientConfig config) {
        return switch (provider) {
            case ATLAS -> {
                AtlasUser user = new AtlasUser(sandbox.atlas(), sandbox.atlas().newApiKey(), config);
                yield new Backend(AtlasSigning.of(user.client()), user::close);
            }
            case GETSIGNED -> {
                GetSignedUser user = new GetSignedUser(sandbox.getSigned(), config);
                yield new Backend(GetSignedSigning.of(user.client(), GetSignedUser.TENANT), user::close);
            }
            case SIGNICAT -> atSignicat(sandbox.signicat(), config);
            case XODO -> atXodo(sandbox.xodo(), config);
        };
    }

    private static Backend atSignicat(SignicatSandbox sandbox, ClientConfig config) {
        Client application = sandbox.client(SCOPES);
        TokenSource tokens = TokenSource.of(
                SignicatOAuth.grant(sandbox.apiUrl(), application.clientId(), application.clientSecret(), SCOPES),
                TokenSourceConfig.standard().withClient(config));
        SignicatClient client = SignicatClient.of(tokens, config.withBaseUrl(sandbox.apiUrl()));
        return new Backend(SignicatSigning.of(client, "contracts@northwind.example"), () -> {
            client.close();
            tokens.close();
        });
    }

    private static Backend atXodo(XodoSandbox sandbox, ClientConfig config) {
        XodoClient client =
                XodoClient.withAccessKey(Secret.of(sandbox.newAccount()), config.withBaseUrl(sandbox.apiUrl()));
        return new Backend(XodoSigning.of(client), client::close);
    }

    @Override
    public void close() {
        ending.run();
    }
}
