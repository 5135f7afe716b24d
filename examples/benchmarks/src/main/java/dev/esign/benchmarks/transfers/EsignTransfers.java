package dev.esign.benchmarks.transfers;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import java.net.URI;
import java.nio.file.Path;

/** As users write it. */
final class EsignTransfers {
    private EsignTransfers() {}

    static void upload(URI server, Path document, Path target) {
        try (AtlasClient atlas = client(server)) {
            atlas.envelopes().create(CreateEnvelope.of(Document.of(document))).execute();
        }
    }

    static void uploadBase64(URI server, Path document, Path target) {
        try (AtlasClient atlas = client(server)) {
            atlas.envelopes()
                    .create(CreateEnvelope.of(Document.of(document)).withBase64Json())
                    .execute();
        }
    }

    static void download(URI server, Path document, Path target) {
        try (AtlasClient atlas = client(server)) {
            SecretUrl link = new SecretUrl(server.resolve("/api/signed.pdf").toString());
            atlas.envelopes().download(link).to(target).execute();
        }
    }

    private static AtlasClient client(URI server) {
        return AtlasClient.of(ApiKey.of("key"), ClientConfig.standard().withBaseUrl(server.resolve("/api/")));
    }
}
