package dev.esign.xodo;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a document, or one that was uploaded for later. Immutable. Source: Xodo wire sheet §2.4 and §2.6.
 *
 * @param fileId its id; opaque
 * @param name what the signers see
 * @param pages how many pages it has
 * @param extra what else the answer said
 */
public record DocumentFile(
        @Nullable String fileId,
        @Nullable String name,
        @Nullable Integer pages,
        Map<String, @Nullable Object> extra) {
    static DocumentFile read(Members members) {
        return new DocumentFile(
                members.text("file_id"),
                members.text("name"),
                members.integer("pages", "total_pages"),
                members.extra());
    }
}
