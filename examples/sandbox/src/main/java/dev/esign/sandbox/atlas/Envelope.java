package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An envelope and its rules. It is read, changed and stored within one transaction and never shared between threads; its
 * fields are what is stored.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Envelope {
    final String id;
    final String accountId;
    final String apiKeyId;
    final String uploadSha;
    final String fileName;
    final String reviewToken;
    final Instant createdAt;

    ObjectNode metadata = Json.MAPPER.createObjectNode();

    @Nullable String webhookUrl;

    @Nullable String templateId;

    boolean autoSend;

    FieldsStatus fieldsStatus = FieldsStatus.PENDING;
    int fieldsVersion = 1;
    List<Party> parties = List.of();
    List<DetectedParty> detectedParties = List.of();
    List<Field> fields = List.of();

    @Nullable Instant sentAt;

    @Nullable Instant signedAt;

    @Nullable Instant declinedAt;

    @Nullable Instant voidedAt;

    @Nullable String declineReason;
    /** Whose credit the send used. */
    @Nullable String payerId;
    /** The executed PDF and the signing record, once they are archived. */
    @Nullable String signedSha;

    @Nullable String recordSha;

    List<HistoryEntry> history = new ArrayList<>();

    @JsonCreator
    Envelope(
            @JsonProperty("id") String id,
            @JsonProperty("account_id") String accountId,
            @JsonProperty("api_key_id") String apiKeyId,
            @JsonProperty("upload_sha") String uploadSha,
            @JsonProperty("file_name") String fileName,
            @JsonProperty("review_token") String reviewToken,
            @JsonProperty("created_at") Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.apiKeyId = apiKeyId;
        this.uploadSha = uploadSha;
        this.fileName = fileName;
        this.reviewToken = reviewToken;
        this.createdAt = createdAt;
    }

    /** Follows from what happened, as Atlas derives it from timestamps (Atlas wire sheet §3.1). */
    String status() {
        if (voidedAt != null) {
            return "voided";
        }
        if (declinedAt != null) {
            return "declined";
        }
        if (signedAt != null) {
            return "signed";
        }
        return sentAt != null ? "pending" : "draft";
    }

    boolean isDraft() {
        return status().equals("draft");
    }

    boolean isPending() {
        return status().equals("pending");
    }

    /** What the background still has to do: {@code ingest}, {@code archive}, or nothing. */
    @Nullable String work() {
        if (isDraft() && (autoSend || fieldsStatus == FieldsStatus.PENDING)) {
            return "ingest";
        }
        return signedAt != null && signedSha == null ? "archive" : null;
    }

    @Nullable String externalId() {
        return metadata.path("external_id").asText(null);
    }

    /** The party whose turn it is; there is one only while the envelope is pending. */
    Optional<Party> active() {
        return isPending() ? parties.stream().filter(p -> !p.hasSigned()).findFirst() : Optional.empty();
    }

    String statusOf(Party party) {
        if (party.hasSigned()) {
            return "signed";
        }
        if (party.declinedAt() != null) {
            return "declined";
        }
        return active().filter(party::equals).isPresent() ? "pending" : "waiting";
    }

    Party party(String token) {
        return parties.stream()
                .filter(p -> Tokens.same(p.token(), token))
                .findFirst()
                .orElseThrow(() -> Problem.unauthorized("This signing link is not valid."));
    }

    /** What the party may see and fill in: its own fields, nobody else's. */
    List<Field> fieldsOf(Party party) {
        return fields.stream().filter(f -> f.belongsTo(party)).toList();
    }

    void note(Instant at, String what, String who, String ip) {
        history.add(new HistoryEntry(at, what, who, ip));
    }

    void checkVersion(@Nullable Integer given) {
        if (given != null && given != fieldsVersion) {
            throw Problem.versionMismatch(given, fieldsVersion);
        }
    }

    void requireDetected() {
        if (isDraft() && fieldsStatus == FieldsStatus.PENDING) {
            throw Problem.detectionPending();
        }
    }

    /** Takes what detection found; it is what version 1 of the fields is. */
    void detected(Detection detection) {
        fieldsStatus = detection.status();
        fields = detection.fields();
        detectedParties = detection.parties();
        if (detection.error() != null) {
            metadata.put("detection_error", detection.error());
        }
    }

    /** Nobody waits for the answer to an automatic send, so the refusal is left here; a person may still send. */
    void refuseAutoSend(String why) {
        autoSend = false;
        metadata.put("send_error", why);
    }

    void replaceFields(List<Field> placed) {
        if (!isDraft()) {
            throw Problem.invalidState("Fields can be changed only in a draft; this envelope is " + status() + ".");
        }
        fields = placed;
        fieldsVersion++;
        if (fieldsStatus == FieldsStatus.RECOVERED_EMPTY && !placed.isEmpty()) {
            fieldsStatus = FieldsStatus.READY;
        }
    }

    void send(Instant now, int pages) {
        if (!isDraft()) {
            throw Problem.invalidState("Only a draft can be sent; this envelope is " + status() + ".");
        }
        if (parties.isEmpty()) {
            throw Problem.badRequest("parties: at least one party has to sign.");
        }
        if (fields.isEmpty()) {
            throw Problem.badRequest(
                    "The document has no fields. Place at least one: send it with `fields`, or PATCH them.");
        }
        List<Field> bound = Binding.bind(fields, detectedParties, parties);
        if (bound.stream()
                .anyMatch(f -> f.partyOrder() != null && parties.stream().noneMatch(f::belongsTo))) {
            throw Problem.badRequest("fields: a party_order is nobody's among the parties.");
        }
        fields = Footing.add(bound, parties, pages);
        autoSend = false;
        sentAt = now;
    }

    Party sign(Party party, Instant now, String as, String ip) {
        requireTurn(party);
        Party signed = party.signed(now, as, ip);
        replace(party, signed);
        if (parties.stream().allMatch(Party::hasSigned)) {
            signedAt = now;
        }
        return signed;
    }

    void decline(Party party, Instant now, String reason, String ip) {
        requireTurn(party);
        replace(party, party.declined(now, ip));
        declinedAt = now;
        declineReason = reason;
    }

    void view(Party party, Instant now) {
        replace(party, party.viewed(now));
    }

    /** Returns whether the credit goes back: it does if nobody has signed. */
    boolean voidIt(Instant now) {
        if (!isDraft() && !isPending()) {
            throw Problem.invalidState("A " + status() + " envelope cannot be voided.");
        }
        boolean refund = sentAt != null && parties.stream().noneMatch(Party::hasSigned);
        voidedAt = now;
        return refund;
    }

    private void requireTurn(Party party) {
        if (!isPending()) {
            throw Problem.invalidState("Nobody can sign or decline this envelope: it is " + status() + ".");
        }
        if (party.hasSigned()) {
            throw Problem.invalidState(party.displayName() + " has signed already.");
        }
        if (active().filter(party::equals).isEmpty()) {
            throw Problem.invalidState("It is not " + party.displayName() + "'s turn yet.");
        }
    }

    private void replace(Party before, Party after) {
        parties = parties.stream().map(p -> p.equals(before) ? after : p).toList();
    }
}
