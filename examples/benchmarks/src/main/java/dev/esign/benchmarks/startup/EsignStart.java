package dev.esign.benchmarks.startup;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.atlas.AtlasClient;
import java.io.IOException;
import java.net.URI;

/** As users write it. */
final class EsignStart {
    private EsignStart() {}

    public static void main(String[] args) throws IOException {
        ClientConfig config = ClientConfig.standard().withBaseUrl(URI.create(args[0] + "/api/"));
        try (AtlasClient atlas = AtlasClient.of(ApiKey.of("key"), config)) {
            FirstCall.done(
                    String.valueOf(atlas.envelopes().status("e1").execute().status()));
        }
    }
}
