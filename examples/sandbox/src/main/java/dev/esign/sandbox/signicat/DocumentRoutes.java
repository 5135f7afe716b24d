package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Answer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code /signature/documents}, but for what lies below a document (Signicat wire sheet §3.1). */
final class DocumentRoutes {
    private static final String ALL = "/signature/documents";
    private static final String ONE = ALL + "/{id}";

    private final Database database;
    private final Access access;
    private final SenderDesk desk;
    private final SignerUrls urls;
    private final String accountId;
    private final Clock clock;

    DocumentRoutes(Database database, Access access, SenderDesk desk, SignerUrls urls, String accountId, Clock clock) {
        this.database = database;
        this.access = access;
        this.desk = desk;
        this.urls = urls;
        this.accountId = accountId;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.post(ALL, access.with(Scopes.WRITE, this::create));
        routes.get(ALL + "/summary", access.with(Scopes.READ, this::query));
        routes.get(ONE, access.with(Scopes.READ, this::show));
        routes.patch(ONE, access.with(Scopes.WRITE, this::change));
        routes.post(ONE + "/cancel", access.with(Scopes.WRITE, this::cancel));
        routes.get(ONE + "/status", access.with(Scopes.READ, this::status));
        routes.get(ONE + "/summary", access.with(Scopes.READ, this::summary));
    }

    /** Of two with the same {@code externalId} one makes the document, and the other gets it too. */
    private void create(Context request) {
        DocumentCreate create = DocumentCreate.read(request.bodyAsBytes(), clock.instant());
        Answer answer = database.read(tx -> earlier(tx, create)).orElseGet(() -> {
            Document document = create.toDocument();
            return database.write(tx -> earlier(tx, create).orElseGet(() -> {
                create.store(tx);
                desk.create(tx, document);
                return Json.answer(201, view(document));
            }));
        });
        answer.to(request);
    }

    private Optional<Answer> earlier(Tx tx, DocumentCreate create) {
        return tx.documents.findByExternalId(create.externalId).map(document -> {
            if (!document.fingerprint.equals(create.fingerprint)) {
                throw Problem.rule("externalId", "was used for another document");
            }
            return Json.answer(201, view(document));
        });
    }

    private void query(Context request) {
        SummaryQuery query = SummaryQuery.read(request);
        Json.answer(200, query.page(database.read(tx -> tx.documents.list()), accountId))
                .to(request);
    }

    private void show(Context request) {
        Json.answer(200, view(read(request))).to(request);
    }

    private void change(Context request) {
        ObjectNode changes = Json.readObject(request.bodyAsBytes());
        Document changed = database.write(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            DocumentPatch.apply(document, changes, clock.instant());
            desk.changed(tx, document);
            return document;
        });
        Json.answer(200, view(changed)).to(request);
    }

    private void cancel(Context request) {
        String reason = Objects.requireNonNullElse(request.queryParam("reason"), "");
        database.update(tx -> desk.cancel(tx, tx.documents.get(request.pathParam("id")), reason));
        request.status(204);
    }

    private void status(Context request) {
        Json.answer(200, Views.status(read(request))).to(request);
    }

    private void summary(Context request) {
        Json.answer(200, SummaryView.of(read(request), accountId)).to(request);
    }

    private Document read(Context request) {
        return database.read(tx -> tx.documents.get(request.pathParam("id")));
    }

    private Map<String, Object> view(Document document) {
        return Views.document(
                document,
                document.signers.stream().map(s -> urls.view(document, s)).toList());
    }
}
