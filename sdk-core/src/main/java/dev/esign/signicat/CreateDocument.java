package dev.esign.signicat;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.Secret;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made of. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * <p>A DOCX is sent with {@code convertToPDF}, for only a PDF becomes a PAdES; {@link #withDataToSign} can undo it. Style
 * sheets, which are for XML, are not here: {@link Document} takes no XML.
 */
public final class CreateDocument {
    private final String title;
    private final @Nullable IdempotencyKey externalId;
    private final @Nullable String description;
    private final List<SignerOptions> signers;
    private final Document.Content content;
    private final DataToSign dataToSign;
    private final ContactDetails contactDetails;
    private final @Nullable DocumentNotification notification;
    private final @Nullable Advanced advanced;

    private CreateDocument(
            String title,
            @Nullable IdempotencyKey externalId,
            @Nullable String description,
            List<SignerOptions> signers,
            Document.Content content,
            DataToSign dataToSign,
            ContactDetails contactDetails,
            @Nullable DocumentNotification notification,
            @Nullable Advanced advanced) {
        this.title = title;
        this.externalId = externalId;
        this.description = description;
        this.signers = signers;
        this.content = content;
        this.dataToSign = dataToSign;
        this.contactDetails = contactDetails;
        this.notification = notification;
        this.advanced = advanced;
    }

    /**
     * Begins with what is required.
     *
     * @param title what the document is called
     * @param document a PDF or DOCX whose bytes are at hand, and whose name ends as its kind does: Signicat goes by that
     * @param contact whom a signer may ask
     * @param signers who signs
     * @return the request
     * @throws IllegalArgumentException if the title is blank, nobody is to sign, the document is a {@link Document.Link}, or
     *     its name ends otherwise
     */
    public static CreateDocument of(String title, Document document, ContactDetails contact, SignerOptions... signers) {
        return of(title, document, contact, List.of(signers));
    }

    /**
     * Begins with what is required.
     *
     * @param title what the document is called
     * @param document a PDF or DOCX whose bytes are at hand, and whose name ends as its kind does: Signicat goes by that
     * @param contact whom a signer may ask
     * @param signers who signs
     * @return the request
     * @throws IllegalArgumentException if the title is blank, nobody is to sign, the document is a {@link Document.Link}, or
     *     its name ends otherwise
     */
    public static CreateDocument of(
            String title, Document document, ContactDetails contact, List<SignerOptions> signers) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document has a title, but it is blank.");
        }
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to sign: name at least one signer.");
        }
        Document.Content content = Upload.content(document);
        return new CreateDocument(
                title, null, null, List.copyOf(signers), content, Upload.dataToSign(content), contact, null, null);
    }

    /**
     * Sets the caller's own id of the document, which is the idempotency key too: Signicat makes one document for one id.
     *
     * @param value Signicat takes any text, but as a key it has 1 to 255 visible ASCII characters and no space; of other
     *     text, {@link IdempotencyKey#derivedFrom} makes one. Default: random for each call
     * @return a copy
     * @throws IllegalArgumentException if it has another form
     */
    public CreateDocument withExternalId(String value) {
        return new CreateDocument(
                title,
                IdempotencyKey.of(value),
                description,
                signers,
                content,
                dataToSign,
                contactDetails,
                notification,
                advanced);
    }

    /**
     * Says what it is.
     *
     * @param value seen by the signers
     * @return a copy
     */
    public CreateDocument withDescription(String value) {
        return new CreateDocument(
                title, externalId, value, signers, content, dataToSign, contactDetails, notification, advanced);
    }

    /**
     * Changes what is said of the file: its title, its packaging, whether it is converted.
     *
     * @param value changes what {@link #of} has made of the document
     * @return a copy
     * @throws IllegalArgumentException if it leaves no file name
     */
    public CreateDocument withDataToSign(UnaryOperator<DataToSign> value) {
        DataToSign changed = value.apply(dataToSign);
        if (changed.fileName() == null || changed.fileName().isBlank()) {
            throw new IllegalArgumentException("A file has a name, by whose end Signicat knows its kind.");
        }
        return new CreateDocument(
                title, externalId, description, signers, content, changed, contactDetails, notification, advanced);
    }

    /**
     * Sets the words of messages.
     *
     * @param value default: Signicat's own words
     * @return a copy
     */
    public CreateDocument withNotification(DocumentNotification value) {
        return new CreateDocument(
                title, externalId, description, signers, content, dataToSign, contactDetails, value, advanced);
    }

    /**
     * Sets what few documents need.
     *
     * @param value tags, time to live, attachments and so on
     * @return a copy
     * @throws IllegalArgumentException if it is to be deleted after less than 1 or more than 744 hours, or a number is
     *     out of range
     */
    public CreateDocument withAdvanced(Advanced value) {
        value.check();
        return new CreateDocument(
                title, externalId, description, signers, content, dataToSign, contactDetails, notification, value);
    }

    IdempotencyKey key() {
        return externalId == null ? IdempotencyKey.random() : externalId;
    }

    List<Secret> secrets() {
        return signers.stream().flatMap(signer -> signer.secrets().stream()).toList();
    }

    Body body() {
        return key -> Bodies.jsonWithDocuments((json, base64) -> {
                    json.writeStringField("title", title);
                    Json.writeMember(json, "externalId", key == null ? null : key.value());
                    Json.writeMember(json, "description", description);
                    Json.writeMember(json, "contactDetails", contactDetails.json());
                    Json.writeMember(
                            json,
                            "signers",
                            signers.stream().map(SignerOptions::json).toList());
                    Json.writeMember(json, "notification", notification == null ? null : notification.json());
                    Json.writeMember(json, "advanced", advanced == null ? null : advanced.json());
                    json.writeObjectFieldStart("dataToSign");
                    for (Map.Entry<String, @Nullable Object> member :
                            dataToSign.json().entrySet()) {
                        Json.writeMember(json, member.getKey(), member.getValue());
                    }
                    json.writeFieldName("base64Content");
                    base64.write(json, content);
                    json.writeEndObject();
                })
                .open(key);
    }
}
