package dev.esign.xodo;

import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an upload, of which only the id is certain. Immutable. Source: Xodo wire sheet §2.6.
 *
 * @param fileId what {@link SourceFile#uploaded} takes; opaque
 * @param name the file's name
 * @param pages how many pages it has
 * @param extra what else the answer said
 */
public record UploadedFile(
        String fileId, @Nullable String name, @Nullable Integer pages, Map<String, @Nullable Object> extra) {
    static UploadedFile read(Members members) {
        String id = members.text("file_id");
        if (id == null) {
            throw new MissingMemberException("the answer has no file_id");
        }
        return new UploadedFile(id, members.text("name"), members.integer("pages", "total_pages"), members.extra());
    }
}
