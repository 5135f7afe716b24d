package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** {@code /signature/documents/{id}/signers} (Signicat wire sheet §3.2). */
final class SignerRoutes {
    private static final String ALL = "/signature/documents/{id}/signers";
    private static final String ONE = ALL + "/{signerId}";

    private final Database database;
    private final Access access;
    private final SenderDesk desk;
    private final SignerUrls urls;

    SignerRoutes(Database database, Access access, SenderDesk desk, SignerUrls urls) {
        this.database = database;
        this.access = access;
        this.desk = desk;
        this.urls = urls;
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
        Json.answer(
                        200,
                        document.signers.stream()
                                .map(s -> urls.view(document, s))
                                .toList())
                .to(request);
    }

    private void show(Context request) {
        Document document = database.read(tx -> tx.documents.get(request.pathParam("id")));
        Json.answer(200, urls.view(document, document.signer(request.pathParam("signerId"))))
                .to(request);
    }

    private void add(Context request) {
        ObjectNode body = Json.readObject(request.bodyAsBytes());
        change(request, 201, (document, invalid) -> {
            if (document.signers.size() >= DocumentCreate.MOST_SIGNERS) {
                throw Problem.rule("A document has at most " + DocumentCreate.MOST_SIGNERS + " signers");
            }
            Signer signer = SignerReader.read(body, "", invalid);
            document.signers.add(signer);
            return signer;
        });
    }

    private void change(Context request) {
        ObjectNode changes = Json.readObject(request.bodyAsBytes());
        change(request, 200, (document, invalid) -> {
            Signer signer = unsigned(document, request);
            ObjectNode changed = signer.given.deepCopy();
            DocumentPatch.merge(changed, changes.without(SignerReader.NOT_GIVEN));
            SignerReader.check(changed, "", invalid);
            signer.given = changed;
            return signer;
        });
    }

    private void change(Context request, int status, BiFunction<Document, Invalid, Signer> work) {
        String answer = database.write(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireNotOver();
            Invalid invalid = new Invalid();
            Signer signer = work.apply(document, invalid);
            invalid.check();
            desk.changed(tx, document);
            return Json.write(urls.view(document, signer));
        });
        request.status(status).contentType("application/json").result(answer);
    }

    private void remove(Context request) {
        database.update(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireNotOver();
            Signer signer = unsigned(document, request);
            if (document.signers.size() == 1) {
                throw Problem.rule("A document needs a signer");
            }
            List<Signer> left = new ArrayList<>(document.signers);
            left.remove(signer);
            document.signers = left;
            desk.changed(tx, document);
        });
        request.status(204);
    }

    private static Signer unsigned(Document document, Context request) {
        Signer signer = document.signer(request.pathParam("signerId"));
        if (signer.hasSigned()) {
            throw Problem.rule("This signer has signed already");
        }
        return signer;
    }
}
