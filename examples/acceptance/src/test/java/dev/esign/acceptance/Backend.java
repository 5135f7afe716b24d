package dev.esign.acceptance;

import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasSigning;
import dev.esign.getsigned.GetSignedSigning;
import dev.esign.quickstart.Provider;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.signicat.Client;
import dev.esign.signicat.SignicatSigning;
import dev.esign.signing.SigningService;
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
            case SIGNICAT -> {
                Client application = sandbox.signicat().client(SCOPES);
                SignicatUser user = new SignicatUser(sandbox.signicat(), application, config, SCOPES);
                yield new Backend(SignicatSigning.of(user.client(), "contracts@northwind.example"), user::close);
            }
            case XODO -> {
                XodoUser user = new XodoUser(sandbox.xodo(), config);
                yield new Backend(XodoSigning.of(user.client()), user::close);
            }
        };
    }

    @Override
    public void close() {
        ending.run();
    }
}
