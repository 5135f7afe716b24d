package dev.esign.acceptance.chaos;

import dev.esign.Document;
import java.nio.charset.StandardCharsets;

/** A document as small as a readable one can be, so that a call that carries it can be cut at each of its bytes. */
final class Paper {
    static final Document.Content SMALL = Document.of("note.pdf", """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            """.getBytes(StandardCharsets.US_ASCII));

    private Paper() {}
}
