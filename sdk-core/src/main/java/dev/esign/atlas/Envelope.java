package dev.esign.atlas;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to being signed. Immutable. Source: Atlas wire sheet §2.3; no page shows the whole body, so
 * anything but the id may be absent, above all in the answers to a change. {@link Envelopes#get} tells most.
 *
 * @param id opaque
 * @param status where it stands
 * @param fieldsStatus how far the detection of fields is
 * @param fieldsVersion to be sent back with a send or a change of fields, so that a change in between is noticed (409)
 * @param parties who is to sign
 * @param detectedParties whom detection read out of the document
 * @param fields what the signers fill in
 * @param metadata what was set at creation, and what Atlas adds
 * @param signedDownloadUrl the signed PDF, once it is archived, which may be a little after {@code signed}; expires
 * @param reviewUrl the page on which a person checks and sends it
 * @param declinedAt when a signer declined
 * @param extra what else the answer said
 */
public record Envelope(
        String id,
        @Nullable EnvelopeStatus status,
        @Nullable FieldsStatus fieldsStatus,
        @Nullable Integer fieldsVersion,
        List<EnvelopeParty> parties,
        List<DetectedParty> detectedParties,
        List<Field> fields,
        Map<String, @Nullable Object> metadata,
        @Nullable SecretUrl signedDownloadUrl,
        @Nullable SecretUrl reviewUrl,
        @Nullable Instant declinedAt,
        Map<String, @Nullable Object> extra) {

    /**
     * Why a send failed after it had been accepted ({@code metadata.send_error}).
     *
     * @return Atlas's words; null if there is no error. No page says whether it is a string or an object: an object is
     *     given as JSON
     */
    public @Nullable String sendError() {
        return words(metadata.get("send_error"));
    }

    /**
     * Why the detection of fields failed ({@code metadata.detection_error}).
     *
     * @return Atlas's words; null if there is no error. No page says whether it is a string or an object: an object is
     *     given as JSON
     */
    public @Nullable String detectionError() {
        return words(metadata.get("detection_error"));
    }

    /** @param knownId the id that was asked for; no page says that every answer repeats it, or names no other */
    static Envelope read(Members members, @Nullable String knownId) {
        String id = members.id(knownId, "envelope_id", "id");
        if (id == null) {
            throw new MissingMemberException("the answer holds an envelope without an id");
        }
        String status = members.text("status");
        String fieldsStatus = members.text("fields_status");
        return new Envelope(
                id,
                status == null ? null : new EnvelopeStatus(status),
                fieldsStatus == null ? null : new FieldsStatus(fieldsStatus),
                members.integer("fields_version"),
                members.list("parties", EnvelopeParty::read),
                members.list("detected_parties", DetectedParty::read),
                members.list("fields", Field::read),
                members.map("metadata"),
                url(members.text("signed_download_url")),
                url(members.text("review_url")),
                members.time("declined_at"),
                members.extra());
    }

    static @Nullable SecretUrl url(@Nullable String text) {
        return text == null ? null : new SecretUrl(text);
    }

    private static @Nullable String words(@Nullable Object error) {
        if (error instanceof String text) {
            return text.isBlank() ? null : text;
        }
        boolean none = error == null || error.equals(false) || error.equals(Map.of()) || error.equals(List.of());
        return none ? null : Json.text(json -> Json.write(json, error));
    }
}
