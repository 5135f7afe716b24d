package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An envelope and its rules (GetSigned wire sheet §3). It is read, changed and stored within one transaction and never
 * shared between threads; its fields are what is stored.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Envelope {
    /** The life of a signing link, unless the sender sets a deadline. */
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    final String id;
    final String clientId;
    final String tenantId;
    final String subject;
    final @Nullable String createdBy;
    final Instant createdAt;
    final List<Signer> signers;

    Status status = Status.DRAFT;

    @Nullable Instant expiresAt;

    @Nullable Upload document;

    List<Field> fields = List.of();

    @Nullable Instant completedAt;
    /** The sealed PDF. */
    @Nullable String sealedSha;

    List<HistoryEntry> history = new ArrayList<>();

    @JsonCreator
    Envelope(
            @JsonProperty("id") String id,
            @JsonProperty("clientId") String clientId,
            @JsonProperty("tenantId") String tenantId,
            @JsonProperty("subject") String subject,
            @JsonProperty("createdBy") @Nullable String createdBy,
            @JsonProperty("createdAt") Instant createdAt,
            @JsonProperty("signers") List<Signer> signers) {
        this.id = id;
        this.clientId = clientId;
        this.tenantId = tenantId;
        this.subject = subject;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.signers = signers;
    }

    Signer signer(String signerId) {
        return signers.stream()
                .filter(s -> s.id.equals(signerId))
                .findFirst()
                .orElseThrow(() -> Problem.unauthorized("This signing link is not valid"));
    }

    List<Field> fieldsOf(Signer signer) {
        return fields.stream().filter(f -> f.signerId().equals(signer.id)).toList();
    }

    /** Those whose turn it is: everyone of the lowest routing order that is not done. */
    List<Signer> active() {
        if (!status.isOpen()) {
            return List.of();
        }
        List<Signer> left = signers.stream().filter(s -> !s.hasSigned()).toList();
        int next = left.stream().mapToInt(s -> s.routingOrder).min().orElse(0);
        return left.stream().filter(s -> s.routingOrder == next).toList();
    }

    /** When it expires if nobody does anything; null while it is not open. */
    @Nullable Instant dueAt() {
        return status.isOpen() ? expiresAt : null;
    }

    void note(Instant at, String what, String who, String ip) {
        history.add(new HistoryEntry(what, who, ip, at));
    }

    void requireDraft() {
        if (status != Status.DRAFT) {
            throw Problem.conflict("The envelope is " + status.wire() + ", no longer a draft");
        }
    }

    /** A second upload takes the place of the first, and the fields on that are gone. */
    void attach(Upload upload) {
        requireDraft();
        document = upload;
        fields = List.of();
    }

    void place(Field field) {
        requireDraft();
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        fields = more;
    }

    void send(Instant now) {
        requireDraft();
        if (document == null) {
            throw Problem.rule("An envelope needs a document before it is sent");
        }
        if (expiresAt == null) {
            expiresAt = now.plus(LINK_LIFE);
        } else if (!expiresAt.isAfter(now)) {
            throw Problem.rule("The envelope's deadline has passed");
        }
        status = Status.SENT;
    }

    /** Returns whether this is the signer's first look. */
    boolean view(Signer signer, Instant now) {
        if (!status.isOpen() || signer.viewedAt != null) {
            return false;
        }
        signer.viewedAt = now;
        status = Status.IN_PROGRESS;
        return true;
    }

    void consent(Signer signer, Instant now) {
        requireProven(signer);
        signer.consentedAt = now;
    }

    /** {@code written} gives what the signer wrote in the field of an id. */
    void sign(Signer signer, String name, Function<String, @Nullable String> written, Instant now, String ip) {
        requireProven(signer);
        if (signer.consentedAt == null) {
            throw Problem.conflict("The signer has not consented to sign electronically");
        }
        fields = Writing.fill(fields, signer, name, written, now);
        signer.signedName = name;
        signer.signedAt = now;
        signer.ip = ip;
        status = Status.IN_PROGRESS;
        if (signers.stream().allMatch(Signer::hasSigned)) {
            status = Status.COMPLETED;
            completedAt = now;
        }
    }

    void decline(Signer signer, Instant now) {
        requireTurn(signer);
        signer.declinedAt = now;
        status = Status.DECLINED;
    }

    void voidIt() {
        if (status == Status.COMPLETED) {
            throw Problem.rule("A completed envelope cannot be voided");
        }
        if (status != Status.DRAFT && !status.isOpen()) {
            throw Problem.conflict("The envelope is " + status.wire() + " already");
        }
        status = Status.VOIDED;
    }

    void requireTurn(Signer signer) {
        if (!status.isOpen()) {
            throw Problem.conflict("The envelope is " + status.wire() + "; nobody can sign or decline it");
        }
        if (signer.hasSigned()) {
            throw Problem.conflict("This signing link is used up");
        }
        if (!active().contains(signer)) {
            throw Problem.conflict("It is not this signer's turn yet");
        }
    }

    private void requireProven(Signer signer) {
        requireTurn(signer);
        if (!signer.isProven()) {
            throw Problem.forbidden("The signer has not given the one-time code");
        }
    }
}
