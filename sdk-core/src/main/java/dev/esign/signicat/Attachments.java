package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import dev.esign.internal.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that go along with a document. Changes have an effect only while nobody has signed. Thread-safe. An id that is blank
 * or has a slash or {@code ..} in it is an {@link IllegalArgumentException}, before anything is sent. Source: Signicat wire
 * sheet §3.2.
 */
public final class Attachments {
    private final Api read;
    private final Api write;

    Attachments(Transport transport) {
        this.read = new Api(transport, SignicatScope.DOCUMENT_READ);
        this.write = new Api(transport, SignicatScope.DOCUMENT_WRITE);
    }

    /**
     * Lists the attachments.
     *
     * @param documentId of which document
     * @return the call
     */
    public ApiCall<List<Attachment>> list(String documentId) {
        return read.call(
                        "attachments.list",
                        "GET",
                        "signature",
                        "documents",
                        Documents.checked(documentId),
                        "attachments")
                .json(answer -> Api.list(answer, Attachment::read));
    }

    /**
     * Adds an attachment; the file is streamed. No key protects it: after an unknown outcome, {@link #list} tells whether it
     * was done.
     *
     * @param documentId to which document
     * @param file a PDF, or a DOCX, which Signicat then makes a PDF of
     * @param options what is said of it
     * @return the call
     * @throws IllegalArgumentException if the file is a {@link Document.Link}, or its name does not end as its kind does
     */
    public ApiCall<Attachment> add(String documentId, Document file, AttachmentOptions options) {
        Document.Content content = Upload.content(file);
        Map<String, @Nullable Object> members = options.json();
        members.putIfAbsent("fileName", content.fileName());
        members.putIfAbsent("title", content.fileName());
        members.putIfAbsent("convertToPdf", Upload.toConvert(content));
        return write.call(
                        "attachments.add",
                        "POST",
                        "signature",
                        "documents",
                        Documents.checked(documentId),
                        "attachments")
                .carriesDocument()
                .ifUnknown("Signicat's list of the document's attachments tells whether it was added.")
                .body(Bodies.jsonWithDocuments((json, base64) -> {
                    for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
                        Json.writeMember(json, member.getKey(), member.getValue());
                    }
                    json.writeFieldName("data");
                    base64.write(json, content);
                }))
                .object(Attachment::read);
    }

    /**
     * Reads an attachment.
     *
     * @param documentId of which document
     * @param attachmentId which
     * @return the call
     */
    public ApiCall<Attachment> get(String documentId, String attachmentId) {
        return one(read, "attachments.get", "GET", documentId, attachmentId)
                .object(members -> Attachment.read(members, attachmentId));
    }

    /**
     * Changes what is said of an attachment. Repeated after a broken connection, for the same change twice is one.
     *
     * @param documentId of which document
     * @param attachmentId which
     * @param changes what is not set stays
     * @return the call
     * @throws IllegalArgumentException if nothing changes
     */
    public ApiCall<Attachment> update(String documentId, String attachmentId, AttachmentOptions changes) {
        if (changes.json().isEmpty()) {
            throw new IllegalArgumentException("An update changes something.");
        }
        return one(write, "attachments.update", "PATCH", documentId, attachmentId)
                .repeatable()
                .body(Api.body(changes.json()))
                .objectIfAny(members -> Attachment.read(members, attachmentId));
    }

    /**
     * Removes an attachment. Repeated after a broken connection; if the first try had removed it, the next is answered 404.
     *
     * @param documentId of which document
     * @param attachmentId which
     * @return the call
     */
    public ApiCall<Void> remove(String documentId, String attachmentId) {
        return one(write, "attachments.remove", "DELETE", documentId, attachmentId)
                .repeatable()
                .acknowledgement();
    }

    private static CallBuilder one(Api api, String operation, String method, String documentId, String attachmentId) {
        return api.call(
                operation,
                method,
                "signature",
                "documents",
                Documents.checked(documentId),
                "attachments",
                checked(attachmentId));
    }

    static String checked(String id) {
        return PathId.of("attachment", id);
    }
}
