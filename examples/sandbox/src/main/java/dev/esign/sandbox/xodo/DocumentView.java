package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document as its owner reads it, with all that PHP does to JSON (Xodo wire sheet §2.4). */
final class DocumentView {
    private final Supplier<URI> origin;

    DocumentView(Supplier<URI> origin) {
        this.origin = origin;
    }

    ObjectNode of(Document document, Account owner) {
        ObjectNode view = Json.object();
        Terms terms = document.terms;
        view.put("document_hash", document.hash);
        view.put("requester_email", owner.email());
        view.put("custom_requester_name", terms.requesterName());
        view.put("custom_requester_email", terms.requesterEmail());
        flags(view, document);
        view.put("in_person", 0);
        view.put("embedded_claim_url", terms.embedded() && document.draft ? absolute(Links.claim(document)) : "");
        view.put("permission", "");
        view.put("template_id", document.templateId);
        view.put("title", terms.title());
        view.put("subject", "");
        view.put("message", terms.message());
        view.put("use_signer_order", number(terms.useSignerOrder()));
        view.put("reminders", number(terms.reminders()));
        view.put("require_all_signers", number(terms.requireAllSigners()));
        view.put("redirect", terms.redirect());
        view.put("redirect_decline", terms.redirectDecline());
        view.put("client", terms.client());
        time(view, "created", document.createdAt);
        time(view, "completed", document.completedAt);
        time(view, "expires", terms.expires());
        view.put("embedded_signing_enabled", number(terms.embeddedSigning()));
        view.put("sandbox", number(terms.sandbox()));
        ArrayNode files = view.putArray("files");
        document.files.forEach(file -> files.add(file(file)));
        ArrayNode signers = view.putArray("signers");
        document.signers.forEach(signer -> signers.add(signer(document, signer)));
        ArrayNode recipients = view.putArray("recipients");
        document.recipients.forEach(recipient -> recipients.add(recipient(recipient)));
        ArrayNode fields = view.putArray("fields");
        document.fields.forEach(file -> {
            ArrayNode ofFile = fields.addArray();
            file.forEach(field -> ofFile.add(field(field)));
        });
        meta(view, document);
        ArrayNode log = view.putArray("log");
        document.log.forEach(entry -> log.add(entry(entry)));
        return view;
    }

    private static void flags(ObjectNode view, Document document) {
        view.put("is_draft", number(document.draft));
        view.put("is_template", number(document.template));
        view.put("is_completed", number(document.isCompleted()));
        view.put("is_archived", 0);
        view.put("is_deleted", number(document.deleted));
        view.put("is_trashed", number(document.trashed));
        view.put("is_cancelled", number(document.cancelled));
        view.put("is_expired", number(document.expired));
        view.put("embedded", number(document.terms.embedded()));
    }

    /** An empty map is an empty array. */
    private static void meta(ObjectNode view, Document document) {
        if (document.meta.isEmpty()) {
            view.putArray("meta");
        } else {
            ObjectNode meta = view.putObject("meta");
            document.meta.forEach(meta::put);
        }
    }

    static ObjectNode file(Upload file) {
        return Json.object()
                .put("name", file.name())
                .put("file_id", file.fileId())
                .put("pages", file.pages().size())
                .put("total_pages", file.pages().size());
    }

    private ObjectNode signer(Document document, Signer signer) {
        ObjectNode view = Json.object();
        view.put("id", signer.id);
        view.put("name", signer.name);
        view.put("email", signer.email);
        view.put("role", signer.role);
        view.put("order", signer.order);
        view.put("pin", signer.pin);
        view.put("message", signer.message);
        view.put("signed", number(signer.hasSigned()));
        time(view, "signed_timestamp", signer.signedAt);
        view.put("required", 1);
        view.put("deliver_email", number(signer.deliverEmail));
        view.put("language", signer.language);
        view.put("declined", number(signer.hasDeclined()));
        view.put("declined_reason", signer.declinedReason);
        view.put("sent", number(signer.sent));
        view.put("viewed", number(signer.viewed));
        view.put("status", document.statusOf(signer));
        boolean embedded = document.terms.embeddedSigning() && !document.draft && !document.template;
        view.put("embedded_signing_url", embedded ? absolute(Links.sign(document, signer)) : "");
        return view;
    }

    private static ObjectNode recipient(Recipient recipient) {
        return Json.object()
                .put("name", recipient.name())
                .put("email", recipient.email())
                .put("role", recipient.role())
                .put("message", recipient.message())
                .put("required", 0)
                .put("language", recipient.language());
    }

    /** As it was asked for, but that the signer and the size are texts. */
    private static ObjectNode field(Field field) {
        ObjectNode view = Json.object();
        view.setAll((ObjectNode) field.asked());
        view.put("identifier", field.identifier());
        view.put("page", field.page());
        view.put("signer", Integer.toString(field.signer()));
        view.put("width", Read.text(field.asked(), "width"));
        view.put("height", Read.text(field.asked(), "height"));
        view.put("value", field.value() == null ? "" : field.value());
        return view;
    }

    private static ObjectNode entry(LogEntry entry) {
        return Json.object()
                .put("event", entry.event())
                .put("signer", entry.signer())
                .put("timestamp", entry.at().getEpochSecond());
    }

    private static void time(ObjectNode view, String name, @Nullable Instant time) {
        if (time == null) {
            view.put(name, "");
        } else {
            view.put(name, time.getEpochSecond());
        }
    }

    static int number(boolean flag) {
        return flag ? 1 : 0;
    }

    private String absolute(String path) {
        return origin.get().resolve(path).toString();
    }
}
