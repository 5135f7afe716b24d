package dev.esign.signicat;

import dev.esign.Document;
import java.util.Locale;
import java.util.Map;

/** What Signicat takes as a file: bytes, and a name that tells their kind. Source: Signicat wire sheet §3.1 and §3.2. */
final class Upload {
    private Upload() {}

    static Document.Content content(Document document) {
        if (!(document instanceof Document.Content content)) {
            throw new IllegalArgumentException(
                    "Signicat takes a document's bytes, not a link to them: fetch it, and give the bytes.");
        }
        String end = isPdf(content) ? ".pdf" : ".docx";
        if (!content.fileName().toLowerCase(Locale.ROOT).endsWith(end)) {
            throw new IllegalArgumentException(
                    "Signicat goes by the end of a file's name: " + content.fileName() + " must end with " + end + ".");
        }
        return content;
    }

    static DataToSign dataToSign(Document.Content content) {
        return new DataToSign(null, null, content.fileName(), toConvert(content), null, Map.of());
    }

    /** Only a PDF becomes a PAdES, and only a PDF may be attached. */
    static boolean toConvert(Document.Content content) {
        return !isPdf(content);
    }

    private static boolean isPdf(Document.Content content) {
        return content.type() == Document.Type.PDF;
    }
}
