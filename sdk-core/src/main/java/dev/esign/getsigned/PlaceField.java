package dev.esign.getsigned;

import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document that a signer is to fill in. Immutable; options are copies. Source: GetSigned wire sheet §2.7.
 *
 * @param type what it is for
 * @param documentId {@link UploadedDocument#documentId()}
 * @param page from 1
 * @param box where on the page
 * @param signerId {@link EnvelopeSigner#id()} of the person who fills it in
 * @param required whether the person cannot finish while it is empty; null leaves that to GetSigned
 */
public record PlaceField(
        FieldType type,
        String documentId,
        int page,
        Box box,
        String signerId,
        @Nullable Boolean required) {
    /**
     * Places a field.
     *
     * @param type what it is for
     * @param documentId on which document
     * @param page from 1
     * @param box where on the page
     * @param signerId who fills it in
     * @param required whether the person cannot finish while it is empty, or null
     * @throws IllegalArgumentException if an id is blank, or the page less than 1
     */
    public PlaceField {
        if (documentId.isBlank() || signerId.isBlank()) {
            throw new IllegalArgumentException("A field has a document and a signer; the id of one is blank.");
        }
        if (page < 1) {
            throw new IllegalArgumentException("Pages count from 1, not from " + page + ".");
        }
    }

    /**
     * Places a field.
     *
     * @param type what it is for
     * @param documentId on which document
     * @param page from 1
     * @param box where on the page
     * @param signerId who fills it in
     * @return the field
     * @throws IllegalArgumentException if an id is blank, or the page less than 1
     */
    public static PlaceField of(FieldType type, String documentId, int page, Box box, String signerId) {
        return new PlaceField(type, documentId, page, box, signerId, null);
    }

    /**
     * Says whether the signer may leave it empty.
     *
     * @param newRequired true if not; the default is not public
     * @return a copy
     */
    public PlaceField withRequired(boolean newRequired) {
        return new PlaceField(type, documentId, page, box, signerId, newRequired);
    }

    Body body() {
        return Bodies.json(json -> {
            json.writeStringField("documentId", documentId);
            json.writeStringField("signerId", signerId);
            json.writeStringField("type", type.value());
            json.writeNumberField("page", page);
            json.writeNumberField("x", box.x());
            json.writeNumberField("y", box.y());
            json.writeNumberField("w", box.width());
            json.writeNumberField("h", box.height());
            Json.writeMember(json, "required", required);
        });
    }
}
