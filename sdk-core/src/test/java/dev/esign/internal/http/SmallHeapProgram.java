package dev.esign.internal.http;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.Download;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.CreateEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/** What {@link UploadAndDownloadInSmallHeapTest} runs in a JVM of its own. */
final class SmallHeapProgram {
    private SmallHeapProgram() {}

    /** Arguments: the base URL, the file to upload, and where the download goes. */
    public static void main(String[] args) throws IOException {
        ClientConfig config = ClientConfig.standard().withBaseUrl(URI.create(args[0]));
        CreateEnvelope request = CreateEnvelope.of(Document.of(Path.of(args[1])));
        try (AtlasClient atlas = AtlasClient.of(ApiKey.of("key"), config)) {
            atlas.envelopes().create(request).execute();
            atlas.envelopes().create(request.withBase64Json()).execute();
            Download download = atlas.envelopes().download(new SecretUrl(args[0] + "signed.pdf"));
            download.to(Path.of(args[2])).execute();
            try (InputStream in = download.stream().execute()) {
                System.out.println("streamed " + in.transferTo(OutputStream.nullOutputStream()));
            }
        }
    }
}
