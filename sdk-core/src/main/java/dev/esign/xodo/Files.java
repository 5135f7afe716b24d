package dev.esign.xodo;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Transport;
import java.util.List;

/** Files that are uploaded before the document is made. Thread-safe. Source: Xodo wire sheet §2.6. */
public final class Files {
    private final Transport transport;

    Files(Transport transport) {
        this.transport = transport;
    }

    /**
     * Uploads a file, streamed, for {@link SourceFile#uploaded}. Not repeated once a byte was sent; a file that nobody uses is gone
     * after 30 days at most, so that the caller may.
     *
     * @param document its bytes and its name
     * @return the call
     */
    public ApiCall<UploadedFile> upload(Document.Content document) {
        return transport
                .call("files.upload", "POST", "file")
                .carriesDocument()
                .body(Bodies.multipart(List.of(), "upload", document))
                .object(UploadedFile::read);
    }
}
