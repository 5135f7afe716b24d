package dev.esign.signicat;

import dev.esign.ApiKey;
import dev.esign.ClientConfig;
import dev.esign.Document;
import java.net.URI;
import java.nio.file.Path;

/** What {@link LargeDocumentTest} runs in a JVM of its own. */
final class LargeDocumentProgram {
    private LargeDocumentProgram() {}

    /** Arguments: the base URL, the file to upload, and where the download goes. */
    public static void main(String[] args) {
        ClientConfig config = ClientConfig.standard().withBaseUrl(URI.create(args[0]));
        Document document = Document.of(Path.of(args[1]));
        try (SignicatClient signicat = SignicatClient.of(ApiKey.of("key"), config)) {
            signicat.documents()
                    .create(CreateDocument.of(
                            "Large", document, ContactDetails.of("a@b.test"), SignerOptions.of("tenant-1")))
                    .execute();
            signicat.attachments().add("d1", document, AttachmentOptions.of()).execute();
            signicat.documents()
                    .download("d1", FileFormat.PADES)
                    .to(Path.of(args[2]))
                    .execute();
        }
    }
}
