package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param documentId Signicat's id
 * @param accountId whose
 * @param title its title
 * @param description what it is
 * @param externalId the caller's id of it
 * @param created when it was made
 * @param lastUpdated when it last changed
 * @param deadline until when it can be signed
 * @param signedDate when enough had signed
 * @param status where it stands
 * @param documentSignatures the signatures so far
 * @param requiredSignatures how many seal it
 * @param currentSignatures how many there are
 * @param tags to find it by
 * @param attachments ids
 * @param signers ids
 * @param extra what else there was, by name
 */
public record DocumentSummary(
        String documentId,
        @Nullable String accountId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String externalId,
        @Nullable Instant created,
        @Nullable Instant lastUpdated,
        @Nullable Instant deadline,
        @Nullable Instant signedDate,
        @Nullable DocumentState status,
        List<DocumentSignature> documentSignatures,
        @Nullable Integer requiredSignatures,
        @Nullable Integer currentSignatures,
        List<String> tags,
        List<String> attachments,
        List<String> signers,
        Map<String, @Nullable Object> extra) {
    static DocumentSummary read(Members members) {
        return read(members, null);
    }

    static DocumentSummary read(Members members, @Nullable String known) {
        return new DocumentSummary(
                Ids.of("document", members.id(known, "documentId", "id")),
                members.text("accountId"),
                members.text("title"),
                members.text("description"),
                members.text("externalId"),
                members.time("created"),
                members.time("lastUpdated"),
                members.time("deadline"),
                members.time("signedDate"),
                members.object("status", DocumentState::read),
                members.list("documentSignatures", DocumentSignature::read),
                members.integer("requiredSignatures"),
                members.integer("currentSignatures"),
                members.names("tags"),
                members.names("attachments"),
                members.names("signers"),
                members.extra());
    }
}
