package dev.esign.getsigned;

import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an upload. Immutable. Source: GetSigned wire sheet §2.5.
 *
 * @param documentId where fields are placed; begins with {@code doc_}
 * @param sha256 the SHA-256 of the bytes that came, in hexadecimal digits; to compare with one's own
 * @param pageCount how many pages there are
 * @param extra what else the answer said
 */
public record UploadedDocument(
        String documentId,
        @Nullable String sha256,
        @Nullable Integer pageCount,
        Map<String, @Nullable Object> extra) {
    static UploadedDocument read(Members members) {
        String id = members.text("documentId", "id");
        if (id == null) {
            throw new MissingMemberException("the answer has no documentId");
        }
        return new UploadedDocument(id, members.text("sha256"), members.integer("pageCount"), members.extra());
    }
}
