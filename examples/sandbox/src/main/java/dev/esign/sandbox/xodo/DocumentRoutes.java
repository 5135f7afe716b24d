package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /document}: create, read, list, delete, and what is done about signers (Xodo wire sheet §2, rows 2 to 10). */
final class DocumentRoutes {
    static final Map<String, Object> SUCCESS = Map.of("success", true);
    private static final String HASH = "document_hash";

    private final Database database;
    private final Callers callers;
    private final Intake intake;
    private final SenderDesk desk;
    private final DocumentView view;
    private final Clock clock;

    DocumentRoutes(Database database, Callers callers, Intake intake, SenderDesk desk, DocumentView view, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.intake = intake;
        this.desk = desk;
        this.view = view;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        for (String base : XodoServer.BASES) {
            routes.post(base + "/document", this::create);
            routes.get(base + "/document", this::read);
            routes.delete(base + "/document", this::delete);
            routes.post(base + "/send_reminder", this::remind);
            routes.post(base + "/reassign", this::reassign);
        }
    }

    private void create(Context request) {
        JsonNode body = Json.readObject(request);
        Caller caller = callers.of(request);
        Instant now = clock.instant();
        String templateId = Read.text(body, "template_id");
        List<Upload> files = templateId.isEmpty() ? intake.files(caller, body) : List.of();
        ObjectNode made = database.write(tx -> {
            Document document = templateId.isEmpty()
                    ? DocumentReader.read(body, caller, files, now)
                    : TemplateUse.read(body, template(tx, templateId, caller), caller, now);
            desk.create(tx, document, request.ip());
            return view.of(document, caller.account());
        });
        Json.answer(request, made);
    }

    private static Document template(Tx tx, String hash, Caller caller) {
        Document template = tx.documents.get(hash, caller);
        if (!template.template || template.draft || template.trashed || template.deleted) {
            throw Problem.unknownDocument();
        }
        return template;
    }

    private void read(Context request) {
        Caller caller = callers.of(request);
        String hash = request.queryParam(HASH);
        if (hash == null) {
            Json.answer(request, list(request, caller));
        } else {
            Document document = database.read(tx -> tx.documents.get(hash, caller));
            Json.answer(request, view.of(document, caller.account()));
        }
    }

    private List<ObjectNode> list(Context request, Caller caller) {
        ListType type = ListType.of(request.queryParam("type"));
        // Who does not ask for a page gets the whole list, as the official SDKs expect, which know of none.
        int limit = positive(request, "limit", Integer.MAX_VALUE);
        int page = positive(request, "page", 1);
        String me = caller.account().email();
        List<ObjectNode> found = database
                .read(tx -> tx.documents.list(caller, document -> type.has(document, me), (page - 1L) * limit, limit))
                .stream()
                .map(document -> view.of(document, caller.account()))
                .toList();
        if (found.isEmpty()) {
            throw Problem.noResult();
        }
        return found;
    }

    private static int positive(Context request, String name, int otherwise) {
        String text = Objects.requireNonNullElse(request.queryParam(name), Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused like any other that is none.
        }
        throw Problem.invalid(name + " must be a whole number from 1.");
    }

    private void delete(Context request) {
        Caller caller = callers.of(request);
        String hash = Objects.requireNonNullElse(request.queryParam(HASH), "");
        database.update(tx -> {
            Document document = tx.documents.get(hash, caller);
            if (isSet(request, "cancel")) {
                desk.cancel(tx, document, request.ip());
            } else if (isSet(request, "trash")) {
                desk.trash(tx, document, request.ip());
            } else {
                desk.delete(tx, document, request.ip());
            }
        });
        Json.answer(request, SUCCESS);
    }

    static boolean isSet(Context request, String flag) {
        return "1".equals(request.queryParam(flag));
    }

    private void remind(Context request) {
        JsonNode body = Json.readObject(request);
        Caller caller = callers.of(request);
        database.update(tx ->
                desk.remind(tx, tx.documents.get(Read.text(body, HASH), caller), Read.integer(body, "signer_id", 0)));
        Json.answer(request, SUCCESS);
    }

    private void reassign(Context request) {
        JsonNode body = Json.readObject(request);
        Caller caller = callers.of(request);
        String name = Read.required(body, "new_signer_name");
        String email = SignerReader.email(body, "new_signer_email");
        database.update(tx -> {
            Document document = tx.documents.get(Read.text(body, HASH), caller);
            desk.reassign(tx, document, Read.integer(body, "signer_id", 0), name, email, request.ip());
        });
        Json.answer(request, SUCCESS);
    }
}
