package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.internal.http.Transport;
import java.util.List;

/** Messages to the signers of a document. Thread-safe. Source: Signicat wire sheet §3.2. */
public final class Notifications {
    private final Api read;
    private final Api write;

    Notifications(Transport transport) {
        this.read = new Api(transport, SignicatScope.DOCUMENT_READ);
        this.write = new Api(transport, SignicatScope.DOCUMENT_WRITE);
    }

    /**
     * Lists the messages that were sent.
     *
     * @param documentId about which document
     * @return the call
     */
    public ApiCall<List<SentNotification>> list(String documentId) {
        return read.call(
                        "notifications.list",
                        "GET",
                        "signature",
                        "documents",
                        Documents.checked(documentId),
                        "notifications")
                .json(answer -> Api.list(answer, SentNotification::read));
    }

    /**
     * Reminds signers. Not repeated once it may have reached Signicat, for people would get it twice.
     *
     * @param documentId of which document
     * @param reminder whom, and how
     * @return the call
     */
    public ApiCall<ManualReminder> remind(String documentId, ManualReminder reminder) {
        return write.call(
                        "notifications.remind",
                        "POST",
                        "signature",
                        "documents",
                        Documents.checked(documentId),
                        "notifications",
                        "reminder")
                .ifUnknown("Signicat's list of the document's notifications tells whether it was sent.")
                .body(Api.body(reminder.json()))
                .objectIfAny(ManualReminder::read);
    }
}
