package dev.esign.signicat;

import dev.esign.internal.http.CallBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents to list. What is not set does not count. Immutable; options are copies. Source: Signicat wire sheet
 * §3.1.
 */
public final class DocumentQuery {
    private static final int MAX_LIMIT = 100;

    private final Map<String, String> parameters;
    private final int offset;

    private DocumentQuery(Map<String, String> parameters, int offset) {
        this.parameters = parameters;
        this.offset = offset;
    }

    /**
     * Begins with all documents, 100 at once.
     *
     * @return it
     */
    public static DocumentQuery of() {
        return new DocumentQuery(Map.of(), 0);
    }

    /**
     * Asks only for the one with the caller's id.
     *
     * @param value {@link SignatureDocument#externalId()}
     * @return a copy
     */
    public DocumentQuery withExternalId(String value) {
        return with("externalId", value);
    }

    /**
     * Asks only for those of a signer, by Signicat's id.
     *
     * @param value {@link Signer#id()}
     * @return a copy
     */
    public DocumentQuery withSignerId(String value) {
        return with("signerId", value);
    }

    /**
     * Asks only for those of a signer, by the caller's id.
     *
     * @param value {@link Signer#externalSignerId()}
     * @return a copy
     */
    public DocumentQuery withExternalSignerId(String value) {
        return with("externalSignerId", value);
    }

    /**
     * Asks only for those made from a time on.
     *
     * @param value sent to the millisecond
     * @return a copy
     */
    public DocumentQuery withFromDate(Instant value) {
        return with("fromDate", value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /**
     * Asks only for those made until a time.
     *
     * @param value sent to the millisecond
     * @return a copy
     */
    public DocumentQuery withToDate(Instant value) {
        return with("toDate", value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /**
     * Asks only for those that last changed at a time.
     *
     * @param value sent to the millisecond
     * @return a copy
     */
    public DocumentQuery withLastUpdated(Instant value) {
        return with("lastUpdated", value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /**
     * Asks only for those that were signed at a time.
     *
     * @param value sent to the millisecond
     * @return a copy
     */
    public DocumentQuery withSignedDate(Instant value) {
        return with("signedDate", value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /**
     * Asks only for those of a signer, by name.
     *
     * @param value the signer's name
     * @return a copy
     */
    public DocumentQuery withNameOfSigner(String value) {
        return with("nameOfSigner", value);
    }

    /**
     * Asks only for those with a title.
     *
     * @param value the title
     * @return a copy
     */
    public DocumentQuery withTitle(String value) {
        return with("title", value);
    }

    /**
     * Asks only for those that stand somewhere.
     *
     * @param value where
     * @return a copy
     */
    public DocumentQuery withStatus(DocumentStatus value) {
        return with("status", value.value());
    }

    /**
     * Asks only for those with tags.
     *
     * @param value in the form that the pages leave open
     * @return a copy
     */
    public DocumentQuery withTags(String value) {
        return with("tags", value);
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
        return new DocumentQuery(parameters, value);
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
        return with("limit", String.valueOf(value));
    }

    private DocumentQuery with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new DocumentQuery(more, offset);
    }

    int offset() {
        return offset;
    }

    /** @param first how many this page passes over */
    CallBuilder on(CallBuilder call, int first) {
        parameters.forEach(call::query);
        return call.query("offset", first == 0 ? null : String.valueOf(first));
    }

    @Override
    public String toString() {
        return "DocumentQuery[from " + offset + ", " + parameters + "]";
    }
}
