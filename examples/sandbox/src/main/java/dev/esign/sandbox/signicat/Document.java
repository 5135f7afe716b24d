package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document and its rules (Signicat wire sheet §5). It is read, changed and stored within one transaction and never shared
 * between threads; its fields are what is stored.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Document {
    /** How long before its deletion a document's owner is told. */
    private static final Duration WARNING = Duration.ofHours(1);

    final String id;
    final String externalId;
    /** A hash of the create that made it. */
    final String fingerprint;

    final Instant created;
    final Content content;

    /** As the caller sent it, and checked, without the signers and the bytes. */
    ObjectNode given;

    Terms terms;

    List<Signer> signers = new ArrayList<>();

    List<Attachment> attachments = new ArrayList<>();

    Status status = Status.UNSIGNED;

    Instant lastUpdated;
    /** When it was signed, canceled or expired. */
    @Nullable Instant overAt;
    /** The reason of a cancel that was accepted; the empty string if none was given. */
    @Nullable String cancelReason;

    boolean packaged;

    @Nullable String sealedSha;

    boolean warned;

    @JsonCreator
    Document(
            @JsonProperty("id") String id,
            @JsonProperty("externalId") String externalId,
            @JsonProperty("fingerprint") String fingerprint,
            @JsonProperty("created") Instant created,
            @JsonProperty("content") Content content,
            @JsonProperty("given") ObjectNode given,
            @JsonProperty("terms") Terms terms) {
        this.id = id;
        this.externalId = externalId;
        this.fingerprint = fingerprint;
        this.created = created;
        this.content = content;
        this.given = given;
        this.terms = terms;
        lastUpdated = created;
    }

    String title() {
        return given.path("title").asText();
    }

    Signer signer(String signerId) {
        return signers.stream()
                .filter(s -> s.id.equals(signerId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("signer"));
    }

    Attachment attachment(String attachmentId) {
        return attachments.stream()
                .filter(a -> a.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("attachment"));
    }

    int signatures() {
        return (int) signers.stream().filter(Signer::hasSigned).count();
    }

    int requiredSignatures() {
        return terms.requiredSignatures() == 0 ? signers.size() : terms.requiredSignatures();
    }

    /** Those who may sign now: of the required ones, or of all once those have signed, everybody of the lowest order. */
    List<Signer> active() {
        if (!status.isOpen()) {
            return List.of();
        }
        List<Signer> left = signers.stream().filter(s -> !s.hasSigned()).toList();
        List<Signer> first = left.stream().filter(Signer::isRequired).toList();
        List<Signer> candidates = first.isEmpty() ? left : first;
        int next = candidates.stream().mapToInt(Signer::order).min().orElse(0);
        return candidates.stream().filter(s -> s.order() == next).toList();
    }

    /** When time does the next thing to it. */
    Instant dueAt() {
        return overAt == null
                ? terms.deadline()
                : warned ? deletedAt() : deletedAt().minus(WARNING);
    }

    /** When it goes, or would go if it were over at its deadline. */
    Instant deletedAt() {
        Instant end = overAt == null ? terms.deadline() : overAt;
        return end.plus(Duration.ofHours(terms.deleteAfterHours()));
    }

    /** Whether the service owes it something that comes after the answer. */
    boolean isPending() {
        return isCancelPending() || (status == Status.SIGNED && !packaged);
    }

    boolean isCancelPending() {
        return cancelReason != null && !status.isOver();
    }

    void requireNotOver() {
        if (status.isOver()) {
            throw Problem.rule("The document is " + status.wire() + " already");
        }
    }

    void requireUntouched() {
        requireNotOver();
        if (signatures() > 0) {
            throw Problem.rule("Somebody has signed the document already");
        }
    }

    void requireTurn(Signer signer) {
        if (signer.hasSigned()) {
            throw Problem.rule("This signer has signed already");
        }
        if (!status.isOpen()) {
            throw Problem.rule("The document is " + status.wire() + "; nobody can sign it");
        }
        if (!active().contains(signer)) {
            throw Problem.rule("It is not this signer's turn yet");
        }
    }

    /** Brings the status in line with attachments and signatures. */
    void settle(Instant now) {
        lastUpdated = now;
        if (status.isOver()) {
            return;
        }
        int signed = signatures();
        if (signed > 0 && signed >= requiredSignatures()) {
            end(Status.SIGNED, now);
        } else if (signed > 0) {
            status = Status.PARTIALSIGNED;
        } else {
            status = attachments.size() < terms.attachments() ? Status.WAITING_FOR_ATTACHMENTS : Status.UNSIGNED;
        }
    }

    void end(Status how, Instant now) {
        status = how;
        overAt = now;
        lastUpdated = now;
    }
}
