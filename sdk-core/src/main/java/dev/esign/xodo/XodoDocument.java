package dev.esign.xodo;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a template, as Xodo tells of it. Immutable. Source: Xodo wire sheet §2.4. What was set at creation and is only
 * repeated, such as {@code reminders} or {@code redirect}, is in {@code extra}.
 *
 * @param hash its id; opaque
 * @param title its title
 * @param message what the signers are told
 * @param clientReference the caller's own reference ({@code client})
 * @param requesterEmail who asked for the signatures
 * @param templateId the template that it was made from
 * @param sandbox whether it is a test, which binds nobody
 * @param flags where it stands, in Xodo's words; {@link #status()} in one
 * @param files what is to be signed
 * @param signers who is to sign
 * @param recipients who gets a copy
 * @param fields the fields of each file, in the order of the files
 * @param meta the caller's own words about it
 * @param log what has happened
 * @param createdAt when it was made
 * @param completedAt when the last signer was done
 * @param expiresAt when it expires
 * @param embeddedClaimUrl where it is prepared and sent in a page of the caller's ({@code embedded}); whoever holds the link can
 * @param extra what else the answer said
 */
public record XodoDocument(
        String hash,
        @Nullable String title,
        @Nullable String message,
        @Nullable String clientReference,
        @Nullable String requesterEmail,
        @Nullable String templateId,
        @Nullable Boolean sandbox,
        DocumentFlags flags,
        List<DocumentFile> files,
        List<DocumentSigner> signers,
        List<DocumentRecipient> recipients,
        List<List<DocumentField>> fields,
        Map<String, @Nullable Object> meta,
        List<LogEntry> log,
        @Nullable Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        @Nullable SecretUrl embeddedClaimUrl,
        Map<String, @Nullable Object> extra) {
    /** @param knownHash the hash that was asked for; null if only the answer knows it */
    static XodoDocument read(Members members, @Nullable String knownHash) {
        String hash = members.id(knownHash, "document_hash");
        if (hash == null) {
            throw new MissingMemberException("the answer holds a document without a document_hash");
        }
        return new XodoDocument(
                hash,
                members.text("title", "document_title"),
                members.text("message"),
                members.text("client"),
                members.text("requester_email"),
                members.text("template_id", "origin_template_id"),
                members.flag("sandbox"),
                DocumentFlags.read(members),
                members.list("files", DocumentFile::read),
                members.list("signers", DocumentSigner::read),
                members.list("recipients", DocumentRecipient::read),
                members.lists("fields", DocumentField::read),
                members.map("meta"),
                members.list("log", LogEntry::read),
                members.unixTime("created", "document_creation_ts"),
                members.unixTime("completed", "document_completion_ts"),
                members.unixTime("expires", "document_expiration_ts"),
                members.word(SecretUrl::new, "embedded_claim_url"),
                members.extra());
    }

    /**
     * Where the document stands, by its flags: the first of deleted, trashed, template, completed, cancelled and expired that is
     * set; else declined, if a signer has; else draft; else in progress.
     *
     * @return our reading; Xodo has no such word
     */
    public DocumentStatus status() {
        if (flags.deleted()) {
            return DocumentStatus.DELETED;
        } else if (flags.trashed()) {
            return DocumentStatus.TRASHED;
        } else if (flags.template()) {
            return DocumentStatus.TEMPLATE;
        } else if (flags.completed()) {
            return DocumentStatus.COMPLETED;
        } else if (flags.cancelled()) {
            return DocumentStatus.CANCELLED;
        } else if (flags.expired()) {
            return DocumentStatus.EXPIRED;
        } else if (signers.stream().anyMatch(DocumentSigner::hasDeclined)) {
            return DocumentStatus.DECLINED;
        }
        return flags.draft() ? DocumentStatus.DRAFT : DocumentStatus.IN_PROGRESS;
    }

    boolean refersTo(String reference) {
        // A reference of digits may come back as a number.
        return reference.equals(clientReference)
                || meta.values().stream().anyMatch(value -> reference.equals(Objects.toString(value, null)));
    }
}
