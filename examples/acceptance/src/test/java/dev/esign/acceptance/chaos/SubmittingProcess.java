package dev.esign.acceptance.chaos;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.AtlasSigning;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.GetSignedSigning;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.SignicatOAuth;
import dev.esign.oauth.TokenSource;
import dev.esign.oauth.TokenSourceConfig;
import dev.esign.quickstart.Provider;
import dev.esign.quickstart.Quickstart;
import dev.esign.signicat.SignicatClient;
import dev.esign.signicat.SignicatSigning;
import dev.esign.signing.Signatory;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import java.io.IOException;
import java.net.URI;

/**
 * A program that submits records and may be killed at any time. It keeps nothing of its own: when it is started again, it begins
 * with the first record again, and only the keys that come from the records' names tell the provider what is done.
 */
final class SubmittingProcess {
    static final String[] SIGNICAT_SCOPES = {"document_read", "document_write", "document_file"};

    private SubmittingProcess() {}

    /**
     * The program.
     *
     * @param args provider, base URL, name of the job, number of records; id and secret are in the environment
     * @throws IOException if the document cannot be read
     */
    public static void main(String[] args) throws IOException {
        SigningService signing =
                signing(Provider.valueOf(args[0]), URI.create(args[1]), System.getenv("ID"), System.getenv("SECRET"));
        Document contract = Quickstart.sample();
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            String record = args[2] + "-" + i;
            Signatory person = Signatory.of(address(record), "Ana Diaz").withRole("Customer");
            signing.submit(SigningRequest.of(record, contract, person)).execute();
        }
    }

    static String address(String record) {
        return record + "@customer.example";
    }

    private static SigningService signing(Provider provider, URI url, String id, String secret) {
        ClientConfig config = ClientConfig.standard().withBaseUrl(url).withSleeper(wait -> Thread.onSpinWait());
        TokenSourceConfig tokens = TokenSourceConfig.standard().withClient(config);
        return switch (provider) {
            case ATLAS -> AtlasSigning.of(AtlasClient.of(ApiKey.of(secret), config));
            case GETSIGNED -> {
                ClientCredentialsGrant grant =
                        ClientCredentialsGrant.of(url.resolve("oauth/token"), ClientAuthentication.post(id, secret));
                yield GetSignedSigning.of(GetSignedClient.of(TokenSource.of(grant, tokens), config), "northwind");
            }
            case SIGNICAT -> {
                ClientCredentialsGrant grant = SignicatOAuth.grant(url, id, secret, SIGNICAT_SCOPES);
                yield SignicatSigning.of(
                        SignicatClient.of(TokenSource.of(grant, tokens), config), "contracts@northwind.example");
            }
            case XODO -> throw new IllegalArgumentException("Xodo Sign honours no key");
        };
    }
}
