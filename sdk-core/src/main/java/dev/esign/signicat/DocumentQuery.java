package dev.esign.signicat;

import dev.esign.internal.http.CallBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list. What is not set does not count. Immutable; options are copies. Source: Signicat wire sheet
 * §3.1.
 *
 * @param externalId the caller's id
 * @param signerId Signicat's id of a signer
 * @param externalSignerId the caller's id of a signer
 * @param fromDate made at or after
 * @param toDate made at or before
 * @param lastUpdated changed then
 * @param signedDate signed then
 * @param nameOfSigner a name
 * @param title the title
 * @param status where it stands
 * @param tags tags, in the form that the pages leave open
 * @param offset how many to pass over; default: 0
 * @param limit how many come at once, 1 to 100; default: 100
 */
public record DocumentQuery(
        @Nullable String externalId,
        @Nullable String signerId,
        @Nullable String externalSignerId,
        @Nullable Instant fromDate,
        @Nullable Instant toDate,
        @Nullable Instant lastUpdated,
        @Nullable Instant signedDate,
        @Nullable String nameOfSigner,
        @Nullable String title,
        @Nullable DocumentStatus status,
        @Nullable String tags,
        @Nullable Integer offset,
        @Nullable Integer limit) {
    private static final int MAX_LIMIT = 100;

    /**
     * Begins with all documents.
     *
     * @return it
     */
    public static DocumentQuery of() {
        return new DocumentQuery(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks only for those with: the caller's id.
     *
     * @param value the caller's id
     * @return a copy
     */
    public DocumentQuery withExternalId(String value) {
        return new DocumentQuery(
                value,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: Signicat's id of a signer.
     *
     * @param value Signicat's id of a signer
     * @return a copy
     */
    public DocumentQuery withSignerId(String value) {
        return new DocumentQuery(
                externalId,
                value,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: the caller's id of a signer.
     *
     * @param value the caller's id of a signer
     * @return a copy
     */
    public DocumentQuery withExternalSignerId(String value) {
        return new DocumentQuery(
                externalId,
                signerId,
                value,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: made at or after.
     *
     * @param value made at or after
     * @return a copy
     */
    public DocumentQuery withFromDate(Instant value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                value,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: made at or before.
     *
     * @param value made at or before
     * @return a copy
     */
    public DocumentQuery withToDate(Instant value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                value,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: changed then.
     *
     * @param value changed then
     * @return a copy
     */
    public DocumentQuery withLastUpdated(Instant value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                value,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: signed then.
     *
     * @param value signed then
     * @return a copy
     */
    public DocumentQuery withSignedDate(Instant value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                value,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: a name.
     *
     * @param value a name
     * @return a copy
     */
    public DocumentQuery withNameOfSigner(String value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                value,
                title,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: the title.
     *
     * @param value the title
     * @return a copy
     */
    public DocumentQuery withTitle(String value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                value,
                status,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: where it stands.
     *
     * @param value where it stands
     * @return a copy
     */
    public DocumentQuery withStatus(DocumentStatus value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                value,
                tags,
                offset,
                limit);
    }

    /**
     * Asks only for those with: tags, in the form that the pages leave open.
     *
     * @param value tags, in the form that the pages leave open
     * @return a copy
     */
    public DocumentQuery withTags(String value) {
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                value,
                offset,
                limit);
    }

    /**
     * Sets how many to pass over.
     *
     * @param value 0 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 0
     */
    public DocumentQuery withOffset(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("A list begins at 0 or later, not at " + value + ".");
        }
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                value,
                limit);
    }

    /**
     * Sets how many come at once. All come in the end.
     *
     * @param value 1 to 100
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public DocumentQuery withLimit(int value) {
        if (value < 1 || value > MAX_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " documents, not " + value + ".");
        }
        return new DocumentQuery(
                externalId,
                signerId,
                externalSignerId,
                fromDate,
                toDate,
                lastUpdated,
                signedDate,
                nameOfSigner,
                title,
                status,
                tags,
                offset,
                value);
    }

    CallBuilder on(CallBuilder call, int first) {
        return call.query("externalId", externalId)
                .query("signerId", signerId)
                .query("externalSignerId", externalSignerId)
                .query("fromDate", text(fromDate))
                .query("toDate", text(toDate))
                .query("lastUpdated", text(lastUpdated))
                .query("signedDate", text(signedDate))
                .query("nameOfSigner", nameOfSigner)
                .query("title", title)
                .query("status", text(status))
                .query("tags", tags)
                .query("offset", first == 0 ? null : String.valueOf(first))
                .query("limit", text(limit));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
