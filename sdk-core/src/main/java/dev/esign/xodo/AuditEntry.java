package dev.esign.xodo;

import dev.esign.internal.json.Members;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail. Immutable. Source: Xodo wire sheet §2.7, which knows it from others' pages only: anything may be
 * absent.
 *
 * @param id its number
 * @param event what happened
 * @param at when
 * @param signerId who did it, in Xodo's words
 * @param signerName what the signer is called
 * @param signerEmail the signer's address
 * @param signerIp the internet address that the signer came from
 * @param clientIp the internet address that the request came from
 * @param documentChecksum of the document at that time
 * @param combinedChecksum over type, time and {@code documentChecksum}
 * @param extra what else the answer said
 */
public record AuditEntry(
        @Nullable Long id,
        @Nullable String event,
        @Nullable Instant at,
        @Nullable String signerId,
        @Nullable String signerName,
        @Nullable String signerEmail,
        @Nullable String signerIp,
        @Nullable String clientIp,
        @Nullable String documentChecksum,
        @Nullable String combinedChecksum,
        Map<String, @Nullable Object> extra) {
    static AuditEntry read(Members members) {
        return new AuditEntry(
                members.longInteger("entry_id"),
                members.text("event_type"),
                members.unixTime("time_stamp"),
                members.text("event_assoc_signer"),
                members.text("event_assoc_signer_name"),
                members.text("event_assoc_signer_email"),
                members.text("signer_ip"),
                members.text("client_ip"),
                members.text("document_checksum"),
                members.text("combined_checksum"),
                members.extra());
    }
}
