package dev.esign.quickstart;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import java.net.URI;

/** An account with Atlas: a client with an API key. */
final class AtlasAccount implements Account {
    private final AtlasClient client;

    private AtlasAccount(AtlasClient client) {
        this.client = client;
    }

    static AtlasAccount open(String apiKey, URI baseUrl, ClientConfig config) {
        return new AtlasAccount(AtlasClient.of(ApiKey.of(apiKey), config.withBaseUrl(baseUrl)));
    }

    AtlasClient client() {
        return client;
    }

    @Override
    public ContractJob job(String contractId) {
        return new AtlasJob(client, contractId);
    }

    @Override
    public void close() {
        client.close();
    }
}
