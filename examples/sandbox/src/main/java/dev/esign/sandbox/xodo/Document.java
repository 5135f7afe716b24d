package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document or a template, and its rules (Xodo wire sheet §3). It is read, changed and stored within one transaction and
 * never shared between threads; its fields are what is stored.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Document {
    final String hash;
    final long userId;
    final long businessId;
    final @Nullable String appId;
    final Instant createdAt;
    final Terms terms;
    final List<Upload> files;
    final List<Signer> signers;
    final List<Recipient> recipients;
    final Map<String, String> meta;

    /** One list for each file. */
    List<List<Field>> fields;

    /** The template that it was made from; empty if there was none. */
    String templateId = "";

    /** What the page lets its sender in with on which a draft is sent. */
    String claimToken = Tokens.random();

    boolean draft;
    boolean template;
    boolean cancelled;
    boolean expired;
    boolean trashed;
    boolean deleted;

    @Nullable Instant completedAt;

    /** The sealed PDF. */
    @Nullable String sealedSha;

    List<LogEntry> log = new ArrayList<>();

    @JsonCreator
    Document(
            @JsonProperty("hash") String hash,
            @JsonProperty("userId") long userId,
            @JsonProperty("businessId") long businessId,
            @JsonProperty("appId") @Nullable String appId,
            @JsonProperty("createdAt") Instant createdAt,
            @JsonProperty("terms") Terms terms,
            @JsonProperty("files") List<Upload> files,
            @JsonProperty("signers") List<Signer> signers,
            @JsonProperty("recipients") List<Recipient> recipients,
            @JsonProperty("meta") Map<String, String> meta,
            @JsonProperty("fields") List<List<Field>> fields) {
        this.hash = hash;
        this.userId = userId;
        this.businessId = businessId;
        this.appId = appId;
        this.createdAt = createdAt;
        this.terms = terms;
        this.files = files;
        this.signers = signers;
        this.recipients = recipients;
        this.meta = meta;
        this.fields = fields;
    }

    Signer signer(int id) {
        return signers.stream().filter(s -> s.id == id).findFirst().orElseThrow(Problem::unknownSigner);
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    /** Whether nobody can sign any more because somebody would not. */
    boolean isDeclined() {
        return terms.requireAllSigners()
                ? signers.stream().anyMatch(Signer::hasDeclined)
                : !signers.isEmpty() && signers.stream().allMatch(Signer::hasDeclined);
    }

    /** Whether signers may act. */
    boolean isOpen() {
        return !draft && !template && !cancelled && !expired && !trashed && !deleted && !isCompleted() && !isDeclined();
    }

    /** Those whose turn it is. */
    List<Signer> active() {
        if (!isOpen()) {
            return List.of();
        }
        List<Signer> left = signers.stream().filter(Signer::isPending).toList();
        if (!terms.useSignerOrder()) {
            return left;
        }
        int next = left.stream().mapToInt(s -> s.order).min().orElse(0);
        return left.stream().filter(s -> s.order == next).toList();
    }

    String statusOf(Signer signer) {
        if (signer.hasSigned()) {
            return "signed";
        }
        if (signer.hasDeclined()) {
            return "declined";
        }
        boolean waitsForOthers = isOpen() && !active().contains(signer);
        return waitsForOthers ? "on_hold" : "waiting_for_signature";
    }

    List<Field> fieldsOf(Signer signer) {
        return fields.stream()
                .flatMap(List::stream)
                .filter(f -> f.signer() == signer.id)
                .toList();
    }

    /** When it expires if nobody does anything; null while it is not open, or if it never does. */
    @Nullable Instant dueAt() {
        return isOpen() ? terms.expires() : null;
    }

    void note(String event, int signer, Instant at, String ip) {
        log.add(new LogEntry(event, signer, at, ip));
    }

    /** {@code written} gives what the signer wrote in the field of an identifier. */
    void sign(Signer signer, String name, Function<String, @Nullable String> written, Instant now, String ip) {
        requireTurn(signer);
        fields = Writing.fill(fields, signer, name, written, now);
        signer.signedName = name;
        signer.signedAt = now;
        signer.ip = ip;
        completeIfNobodyIsLeft(now);
    }

    void decline(Signer signer, String reason, Instant now) {
        requireTurn(signer);
        signer.declinedAt = now;
        signer.declinedReason = reason;
        if (!isDeclined()) {
            completeIfNobodyIsLeft(now);
        }
    }

    private void completeIfNobodyIsLeft(Instant now) {
        if (signers.stream().noneMatch(Signer::isPending)) {
            completedAt = now;
        }
    }

    void cancel() {
        if (draft || template || cancelled || expired || deleted || isCompleted()) {
            throw Problem.state("Only a document that was sent and is not over can be cancelled.");
        }
        cancelled = true;
    }

    void delete() {
        if (deleted || !(draft || cancelled)) {
            throw Problem.state("Only drafts and cancelled documents can be deleted.");
        }
        deleted = true;
    }

    void trash() {
        if (deleted || trashed) {
            throw Problem.state("The document is gone already.");
        }
        trashed = true;
    }

    void requireTurn(Signer signer) {
        if (!active().contains(signer)) {
            throw PageProblem.conflict(
                    isOpen() && signer.isPending()
                            ? "It is not this signer's turn yet."
                            : "This document cannot be signed or declined any more.");
        }
    }
}
