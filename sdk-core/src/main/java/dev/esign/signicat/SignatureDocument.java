package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as Signicat tells of it. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param documentId Signicat's id
 * @param status where it stands
 * @param title its title
 * @param description what it is
 * @param externalId the caller's id of it
 * @param signers who signs
 * @param dataToSign its file, but for the bytes
 * @param contactDetails whom a signer may ask
 * @param notification the words of messages
 * @param advanced what few documents need
 * @param links further links
 * @param extra what else there was, by name
 */
public record SignatureDocument(
        String documentId,
        @Nullable DocumentState status,
        @Nullable String title,
        @Nullable String description,
        @Nullable String externalId,
        List<Signer> signers,
        @Nullable DataToSign dataToSign,
        @Nullable ContactDetails contactDetails,
        @Nullable DocumentNotification notification,
        @Nullable Advanced advanced,
        List<Link> links,
        Map<String, @Nullable Object> extra) {
    /**
     * Where it stands, in one word.
     *
     * @return null if Signicat did not say
     */
    public @Nullable DocumentStatus documentStatus() {
        return status == null ? null : status.documentStatus();
    }

    /** @param known the id that was asked for, or null: an answer to a change need not repeat it */
    static SignatureDocument read(Members members, @Nullable String known) {
        return new SignatureDocument(
                Ids.of("document", members.id(known, "documentId", "id")),
                members.object("status", DocumentState::read),
                members.text("title"),
                members.text("description"),
                members.text("externalId"),
                members.list("signers", Signer::read),
                members.object("dataToSign", DataToSign::read),
                members.object("contactDetails", ContactDetails::read),
                members.object("notification", DocumentNotification::read),
                members.object("advanced", Advanced::read),
                members.list("links", Link::read),
                members.extra());
    }
}
