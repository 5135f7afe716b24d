package dev.esign.xodo;

import dev.esign.ClientConfig;
import dev.esign.Document;
import dev.esign.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What {@link LargeDocumentInSmallHeapTest} runs in a JVM of its own. */
final class SmallHeapProgram {
    private SmallHeapProgram() {}

    /** Arguments: the base URL, the file to upload, and where the download goes. */
    public static void main(String[] args) {
        ClientConfig config = ClientConfig.standard().withBaseUrl(URI.create(args[0]));
        Document.Content large = Document.of(Path.of(args[1]));
        SourceFile file = SourceFile.of(large);
        try (XodoClient xodo = XodoClient.withAccessKey(Secret.of("key"), config)) {
            xodo.documents()
                    .create(CreateDocument.of(List.of(file, file), List.of(Signer.of(1, "ada@example.test", "Ada"))))
                    .execute();
            xodo.files().upload(large).execute();
            xodo.documents().downloadFinal("d").to(Path.of(args[2])).execute();
        }
    }
}
