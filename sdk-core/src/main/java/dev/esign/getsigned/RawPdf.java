package dev.esign.getsigned;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A PDF's bytes and nothing else, streamed: the one part of a form, without the form around it. Source: GetSigned wire
 * sheet §2.5.
 *
 * @param document what to send
 */
record RawPdf(Document.Content document) implements Body {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    /** The pages say 25 MB; the larger reading, so that nothing is refused here which GetSigned would take. */
    private static final long MAX_BYTES = 25L << 20;

    static RawPdf of(Document document) {
        if (!(document instanceof Document.Content content)) {
            throw new IllegalArgumentException(
                    "GetSigned takes a document's bytes, not a link to them: fetch it, and give the bytes.");
        }
        if (content.type() != Document.Type.PDF) {
            throw new IllegalArgumentException("GetSigned takes PDFs, but " + content.fileName() + " is none.");
        }
        long size = content.size().orElse(0);
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "GetSigned takes up to 25 MB, but " + content.fileName() + " has " + size + " bytes.");
        }
        return new RawPdf(content);
    }

    @Override
    public RequestBody open(@Nullable IdempotencyKey key) {
        MultipartBody form =
                (MultipartBody) Bodies.multipart(List.of(), "file", document).open(key);
        RequestBody file = form.part(0).body();
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return BYTES;
            }

            @Override
            public long contentLength() throws IOException {
                return file.contentLength();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                file.writeTo(sink);
            }
        };
    }
}
