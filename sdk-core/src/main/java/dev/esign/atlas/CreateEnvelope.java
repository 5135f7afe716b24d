package dev.esign.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Document;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an envelope is made of. Immutable; options are copies. Source: Atlas wire sheet §2.2.
 *
 * <p>A document whose bytes are at hand goes up as a form; {@link #withBase64Json} sends it inside the JSON instead. A
 * {@link Document.Link} goes as {@code document_url}.
 */
public final class CreateEnvelope {
    private final Document document;
    private final List<Party> parties;
    private final @Nullable URI webhookUrl;
    /** By name, as JSON text: what the caller gave may change later, and every attempt must send the same. */
    private final Map<String, String> metadata;

    private final boolean autoSend;
    private final boolean base64;

    private CreateEnvelope(
            Document document,
            List<Party> parties,
            @Nullable URI webhookUrl,
            Map<String, String> metadata,
            boolean autoSend,
            boolean base64) {
        this.document = document;
        this.parties = parties;
        this.webhookUrl = webhookUrl;
        this.metadata = metadata;
        this.autoSend = autoSend;
        this.base64 = base64;
    }

    /**
     * Begins with the document; nothing else is required.
     *
     * @param document a PDF or DOCX
     * @return the request
     */
    public static CreateEnvelope of(Document document) {
        return new CreateEnvelope(document, List.of(), null, Map.of(), false, false);
    }

    /**
     * Names the signers already, so that detection can match them by role or name.
     *
     * @param newParties in signing order, unless they say otherwise
     * @return a copy
     */
    public CreateEnvelope withParties(Party... newParties) {
        return withParties(List.of(newParties));
    }

    /**
     * Names the signers already, so that detection can match them by role or name.
     *
     * @param newParties in signing order, unless they say otherwise
     * @return a copy
     */
    public CreateEnvelope withParties(List<Party> newParties) {
        return new CreateEnvelope(document, List.copyOf(newParties), webhookUrl, metadata, autoSend, base64);
    }

    /**
     * Sets where Atlas reports what happens.
     *
     * @param url where Atlas can reach it: an {@code https} URL (or {@code http}, for tests)
     * @return a copy
     * @throws IllegalArgumentException if it is another kind of URL, or names no host
     */
    public CreateEnvelope withWebhookUrl(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("A webhook URL begins with https:// and names a host.");
        }
        return new CreateEnvelope(document, parties, url, metadata, autoSend, base64);
    }

    /**
     * Adds to the metadata, which comes back with the envelope and its webhooks. Atlas itself knows {@code external_id}
     * (a filter of lists), {@code client_reference_id} and {@code is_test}, which has no effect on the envelope.
     *
     * @param name the member's name
     * @param value a String, Number, Boolean, List or Map; it is read now, and may change later
     * @return a copy
     * @throws IllegalArgumentException if it is, or holds, something else
     */
    public CreateEnvelope withMetadata(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(metadata);
        more.put(name, Json.text(json -> Json.write(json, value)));
        return new CreateEnvelope(document, parties, webhookUrl, more, autoSend, base64);
    }

    /**
     * Sends without a review by a person. Costs a credit like any send; whether it failed stands in
     * {@link Envelope#sendError()}.
     *
     * @return a copy
     */
    public CreateEnvelope withAutoSend() {
        return new CreateEnvelope(document, parties, webhookUrl, metadata, true, base64);
    }

    /**
     * Sends the document as Base64 inside the JSON, for gateways that take no forms. It is streamed all the same. Atlas
     * keeps the idempotency keys of forms and of JSON apart, so a job that is resumed must not switch from one to the other. A
     * {@link Document.Link} goes as it always does.
     *
     * @return a copy
     */
    public CreateEnvelope withBase64Json() {
        return new CreateEnvelope(document, parties, webhookUrl, metadata, autoSend, true);
    }

    Body body() {
        if (document instanceof Document.Link link) {
            return Bodies.json(json -> {
                json.writeStringField("document_url", link.url().reveal());
                writeOptions(json);
            });
        }
        Document.Content content = (Document.Content) document;
        return base64
                ? Bodies.jsonWithBase64(this::writeOptions, "document", content)
                : Bodies.multipart(parts(), "file", content);
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        if (!parties.isEmpty()) {
            Party.write(json, parties);
        }
        if (webhookUrl != null) {
            json.writeStringField("webhook_url", webhookUrl.toString());
        }
        if (!metadata.isEmpty()) {
            json.writeFieldName("metadata");
            writeMetadata(json);
        }
        if (autoSend) {
            json.writeBooleanField("auto_send", true);
        }
    }

    private void writeMetadata(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> member : metadata.entrySet()) {
            json.writeFieldName(member.getKey());
            json.writeRawValue(member.getValue());
        }
        json.writeEndObject();
    }

    /** The same options as form fields; objects and arrays travel as JSON text. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (!parties.isEmpty()) {
            parts.add(new Part("parties", Json.text(json -> Party.writeArray(json, parties))));
        }
        if (webhookUrl != null) {
            parts.add(new Part("webhook_url", webhookUrl.toString()));
        }
        if (!metadata.isEmpty()) {
            parts.add(new Part("metadata", Json.text(this::writeMetadata)));
        }
        if (autoSend) {
            parts.add(new Part("auto_send", "true"));
        }
        return parts;
    }
}
