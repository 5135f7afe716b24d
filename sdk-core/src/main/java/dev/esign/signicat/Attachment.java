package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes along with a document. Immutable. Source: Signicat wire sheet §3.2.
 *
 * @param id Signicat's id
 * @param title what it is called
 * @param description what it is
 * @param type what signers have to do with it; default: {@link AttachmentType#SHOW_ACCEPT}
 * @param signers ids of the signers who see it
 * @param fileName its name
 * @param convertToPdf whether Signicat has made a PDF of it
 * @param extra what else there was, by name
 */
public record Attachment(
        String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable AttachmentType type,
        List<String> signers,
        @Nullable String fileName,
        @Nullable Boolean convertToPdf,
        Map<String, @Nullable Object> extra) {
    static Attachment read(Members members) {
        return read(members, null);
    }

    static Attachment read(Members members, @Nullable String known) {
        // The bytes, if an answer repeats them, are not to lie about.
        members.text("data");
        return new Attachment(
                Ids.of("attachment", members.id(known, "id")),
                members.text("title"),
                members.text("description"),
                members.word(AttachmentType::new, "type"),
                members.names("signers"),
                members.text("fileName"),
                members.flag("convertToPdf"),
                members.extra());
    }
}
