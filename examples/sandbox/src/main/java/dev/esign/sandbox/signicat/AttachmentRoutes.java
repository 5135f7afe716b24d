package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code /signature/documents/{id}/attachments} (Signicat wire sheet §3.2). */
final class AttachmentRoutes {
    private static final int MOST = 20;
    private static final String ALL = "/signature/documents/{id}/attachments";
    private static final String ONE = ALL + "/{attachmentId}";

    private final Database database;
    private final Access access;
    private final SenderDesk desk;

    AttachmentRoutes(Database database, Access access, SenderDesk desk) {
        this.database = database;
        this.access = access;
        this.desk = desk;
    }

    void register(RoutesConfig routes) {
        routes.get(ALL, access.with(Scopes.READ, this::list));
        routes.post(ALL, access.with(Scopes.WRITE, this::add));
        routes.get(ONE, access.with(Scopes.READ, this::show));
        routes.patch(ONE, access.with(Scopes.WRITE, this::change));
        routes.delete(ONE, access.with(Scopes.WRITE, this::remove));
    }

    private void list(Context request) {
        Document document = database.read(tx -> tx.documents.get(request.pathParam("id")));
        Json.answer(200, document.attachments.stream().map(Views::attachment).toList())
                .to(request);
    }

    private void show(Context request) {
        Document document = database.read(tx -> tx.documents.get(request.pathParam("id")));
        Json.answer(200, Views.attachment(document.attachment(request.pathParam("attachmentId"))))
                .to(request);
    }

    private void add(Context request) {
        ObjectNode body = Json.readObject(request.bodyAsBytes());
        byte[] pdf = AttachmentReader.pdf(body);
        Attachment added = database.write(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireUntouched();
            if (document.attachments.size() >= MOST) {
                throw Problem.rule("A document has at most " + MOST + " attachments");
            }
            Attachment attachment =
                    AttachmentReader.read(body, UUID.randomUUID().toString(), Tokens.sha256(pdf), document);
            tx.files.put(pdf);
            List<Attachment> more = new ArrayList<>(document.attachments);
            more.add(attachment);
            document.attachments = more;
            desk.changed(tx, document);
            return attachment;
        });
        Json.answer(201, Views.attachment(added)).to(request);
    }

    private void change(Context request) {
        ObjectNode changes = Json.readObject(request.bodyAsBytes());
        Attachment changed = database.write(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireUntouched();
            Attachment known = document.attachment(request.pathParam("attachmentId"));
            ObjectNode body =
                    Json.readObject(Json.write(Views.attachment(known)).getBytes(StandardCharsets.UTF_8));
            DocumentPatch.merge(body, changes);
            Attachment next = AttachmentReader.read(body, known.id(), known.originalSha(), document);
            document.attachments = document.attachments.stream()
                    .map(a -> a.id().equals(known.id()) ? next : a)
                    .toList();
            desk.changed(tx, document);
            return next;
        });
        Json.answer(200, Views.attachment(changed)).to(request);
    }

    private void remove(Context request) {
        database.update(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireUntouched();
            Attachment known = document.attachment(request.pathParam("attachmentId"));
            document.attachments = document.attachments.stream()
                    .filter(a -> !a.id().equals(known.id()))
                    .toList();
            desk.changed(tx, document);
        });
        request.status(204);
    }
}
