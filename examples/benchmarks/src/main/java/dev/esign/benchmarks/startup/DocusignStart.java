package dev.esign.benchmarks.startup;

import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.client.ApiClient;
import com.docusign.esign.client.ApiException;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;

/** As its guide writes it, but for TLS. */
final class DocusignStart {
    private DocusignStart() {}

    public static void main(String[] args) throws IOException, ApiException {
        ApiClient client = new ApiClient(args[0] + "/restapi");
        client.addDefaultHeader("Authorization", "Bearer key");
        // Its own connector takes every connection for an HTTPS one; all else stays as it is.
        client.setHttpClient(ClientBuilder.newClient(new ClientConfig()
                .loadFrom(client.getHttpClient().getConfiguration())
                .connectorProvider(new HttpUrlConnectorProvider())));
        FirstCall.done(new EnvelopesApi(client).getEnvelope("4711", "e1").getStatus());
    }
}
