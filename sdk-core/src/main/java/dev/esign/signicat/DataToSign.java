package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file that is signed, but for its bytes: answers do not repeat them. Immutable; options are copies. Source:
 * Signicat wire sheet §3.1.
 *
 * @param title title, where another than the document's
 * @param description what it is
 * @param fileName with its extension, by which Signicat knows its kind
 * @param convertToPdf whether Signicat makes a PDF of it
 * @param packaging what becomes of it once it is signed
 * @param extra what else there was, by name; sent back as it came
 */
public record DataToSign(
        @Nullable String title,
        @Nullable String description,
        @Nullable String fileName,
        @Nullable Boolean convertToPdf,
        @Nullable Packaging packaging,
        Map<String, @Nullable Object> extra) {
    /**
     * Sets the title.
     *
     * @param value title, where another than the document's
     * @return a copy
     */
    public DataToSign withTitle(String value) {
        return new DataToSign(value, description, fileName, convertToPdf, packaging, extra);
    }

    /**
     * Says what it is.
     *
     * @param value what it is
     * @return a copy
     */
    public DataToSign withDescription(String value) {
        return new DataToSign(title, value, fileName, convertToPdf, packaging, extra);
    }

    /**
     * Sets the name.
     *
     * @param value with its extension, by which Signicat knows its kind
     * @return a copy
     */
    public DataToSign withFileName(String value) {
        return new DataToSign(title, description, value, convertToPdf, packaging, extra);
    }

    /**
     * Says whether Signicat makes a PDF of it.
     *
     * @param value whether Signicat makes a PDF of it
     * @return a copy
     */
    public DataToSign withConvertToPdf(Boolean value) {
        return new DataToSign(title, description, fileName, value, packaging, extra);
    }

    /**
     * Says what becomes of it once it is signed.
     *
     * @param value what becomes of it once it is signed
     * @return a copy
     */
    public DataToSign withPackaging(Packaging value) {
        return new DataToSign(title, description, fileName, convertToPdf, value, extra);
    }

    static DataToSign read(Members members) {
        return new DataToSign(
                members.text("title"),
                members.text("description"),
                members.text("fileName"),
                members.flag("convertToPDF"),
                members.object("packaging", Packaging::read),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("title", title)
                .put("description", description)
                .put("fileName", fileName)
                .put("convertToPDF", convertToPdf)
                .part("packaging", packaging, Packaging::json)
                .members();
    }
}
