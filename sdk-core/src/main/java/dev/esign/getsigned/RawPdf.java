package dev.esign.getsigned;

import dev.esign.Document;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;

/** What GetSigned takes as a document: a PDF's bytes, up to 25 MB. Source: GetSigned wire sheet §2.5. */
final class RawPdf {
    /** The pages say 25 MB; the larger reading, so that nothing is refused here which GetSigned would take. */
    private static final long MAX_BYTES = 25L << 20;

    private RawPdf() {}

    static Body of(Document document) {
        if (!(document instanceof Document.Content content)) {
            throw new IllegalArgumentException(
                    "GetSigned takes a document's bytes, not a link to them: fetch it, and give the bytes.");
        }
        check(content);
        return Bodies.raw(content);
    }

    static void check(Document.Content content) {
        if (content.type() != Document.Type.PDF) {
            throw new IllegalArgumentException("GetSigned takes PDFs, but " + content.fileName() + " is none.");
        }
        long size = content.size().orElse(0);
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "GetSigned takes up to 25 MB, but " + content.fileName() + " has " + size + " bytes.");
        }
    }
}
