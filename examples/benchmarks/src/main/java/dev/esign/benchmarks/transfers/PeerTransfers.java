package dev.esign.benchmarks.transfers;

import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.client.ApiClient;
import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Document;
import com.docusign.esign.model.EnvelopeDefinition;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.FileCreateParams;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;

/** As the peers' own guides write it. */
final class PeerTransfers {
    private static final String ACCOUNT = "4711";

    private PeerTransfers() {}

    /** Stripe has files, though no contracts. */
    static void stripeUpload(URI server, Path document, Path target) throws StripeException {
        StripeClient stripe = StripeClient.builder()
                .setApiKey("sk_test_1")
                .setFilesBase(server.resolve("/").toString().replaceAll("/$", ""))
                .build();
        stripe.v1()
                .files()
                .create(FileCreateParams.builder()
                        .setFile(document.toFile())
                        .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                        .build());
    }

    static void docusignUploadBase64(URI server, Path document, Path target) throws IOException, ApiException {
        Document content = new Document()
                .documentBase64(Base64.getEncoder().encodeToString(Files.readAllBytes(document)))
                .name("large.pdf")
                .documentId("1");
        docusign(server)
                .createEnvelope(
                        ACCOUNT,
                        new EnvelopeDefinition().documents(List.of(content)).status("created"));
    }

    static void docusignDownload(URI server, Path document, Path target) throws IOException, ApiException {
        Files.write(target, docusign(server).getDocument(ACCOUNT, "e1", "combined"));
    }

    private static EnvelopesApi docusign(URI server) {
        ApiClient client = new ApiClient(server.resolve("/restapi").toString());
        client.addDefaultHeader("Authorization", "Bearer key");
        // Its own connector takes every connection for an HTTPS one; all else stays as it is.
        client.setHttpClient(ClientBuilder.newClient(new ClientConfig()
                .loadFrom(client.getHttpClient().getConfiguration())
                .connectorProvider(new HttpUrlConnectorProvider())));
        return new EnvelopesApi(client);
    }
}
