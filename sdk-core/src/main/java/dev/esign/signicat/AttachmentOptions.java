package dev.esign.signicat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an attachment, but for its bytes. Immutable; options are copies. Source: Signicat wire sheet §3.2.
 *
 * @param title what it is called
 * @param description what it is
 * @param type what signers have to do with it; default: {@link AttachmentType#SHOW_ACCEPT}
 * @param signers ids of the signers who see it
 * @param fileName with its extension
 * @param convertToPdf whether Signicat makes a PDF of it; default: for a DOCX, since only PDFs are taken
 * @param extra what else there was, by name; sent back as it came
 */
public record AttachmentOptions(
        @Nullable String title,
        @Nullable String description,
        @Nullable AttachmentType type,
        List<String> signers,
        @Nullable String fileName,
        @Nullable Boolean convertToPdf,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with nothing said: the file's own name, seen by all signers.
     *
     * @return it
     */
    public static AttachmentOptions of() {
        return new AttachmentOptions(null, null, null, List.of(), null, null, Map.of());
    }

    /**
     * Sets the title.
     *
     * @param value what it is called
     * @return a copy
     */
    public AttachmentOptions withTitle(String value) {
        return new AttachmentOptions(value, description, type, signers, fileName, convertToPdf, extra);
    }

    /**
     * Says what it is.
     *
     * @param value what it is
     * @return a copy
     */
    public AttachmentOptions withDescription(String value) {
        return new AttachmentOptions(title, value, type, signers, fileName, convertToPdf, extra);
    }

    /**
     * Says what signers have to do with it.
     *
     * @param value what signers have to do with it; default: {@link AttachmentType#SHOW_ACCEPT}
     * @return a copy
     */
    public AttachmentOptions withType(AttachmentType value) {
        return new AttachmentOptions(title, description, value, signers, fileName, convertToPdf, extra);
    }

    /**
     * Says who sees it, by id.
     *
     * @param value ids of the signers who see it
     * @return a copy
     */
    public AttachmentOptions withSigners(List<String> value) {
        return new AttachmentOptions(title, description, type, List.copyOf(value), fileName, convertToPdf, extra);
    }

    /**
     * Sets the name.
     *
     * @param value with its extension
     * @return a copy
     */
    public AttachmentOptions withFileName(String value) {
        return new AttachmentOptions(title, description, type, signers, value, convertToPdf, extra);
    }

    /**
     * Says whether Signicat makes a PDF of it.
     *
     * @param value whether Signicat makes a PDF of it; default: for a DOCX, since only PDFs are taken
     * @return a copy
     */
    public AttachmentOptions withConvertToPdf(Boolean value) {
        return new AttachmentOptions(title, description, type, signers, fileName, value, extra);
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("title", title)
                .put("description", description)
                .put("type", type)
                .put("signers", signers)
                .put("fileName", fileName)
                .put("convertToPdf", convertToPdf)
                .members();
    }
}
