package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a sender looks an envelope over, places fields, sends it, or saves it as a template. The {@code rt} of the address lets in. */
final class ReviewPages {
    private final Database database;
    private final SenderDesk desk;
    private final Clock clock;
    private final Pages pages;

    ReviewPages(Database database, SenderDesk desk, Clock clock, Pages pages) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/review/{id}", this::show);
        routes.get("/review/{id}/document", this::document);
        routes.post("/review/{id}/fields", this::place);
        routes.post("/review/{id}/send", this::send);
        routes.post("/review/{id}/template", this::saveAsTemplate);
    }

    private void show(Context request) {
        ReviewModel model = database.read(tx -> {
            Envelope envelope = open(tx, request);
            return new ReviewModel(envelope, tx.deliveries.of(envelope.id), request.queryParam("template"));
        });
        pages.show(request, 200, "review", model.asMap());
    }

    private void document(Context request) {
        Documents.give(request, database.read(tx -> Documents.toRead(tx, open(tx, request))));
    }

    private void place(Context request) {
        String token = database.write(tx -> {
            Envelope envelope = open(tx, request);
            ArrayNode fields = Json.MAPPER.valueToTree(envelope.fields);
            ObjectNode placed = fields.addObject();
            placed.put("id", "r" + (envelope.fieldsVersion + 1));
            placed.put("type", request.formParam("type"));
            placed.put("page", number(request, "page").intValue());
            for (String side : List.of("x_pct", "y_pct", "w_pct", "h_pct")) {
                placed.put(side, number(request, side));
            }
            placed.put("party_order", number(request, "party_order").intValue());
            placed.put("label", request.formParam("label"));
            desk.replaceFields(tx, envelope, fields, version(request));
            return envelope.reviewToken;
        });
        back(request, token, "");
    }

    private void send(Context request) {
        String token = database.write(tx -> {
            Envelope envelope = open(tx, request);
            desk.send(tx, envelope, parties(request), null, version(request));
            return envelope.reviewToken;
        });
        back(request, token, "");
    }

    private void saveAsTemplate(Context request) {
        String name = request.formParam("name");
        if (name == null || name.isBlank()) {
            throw Problem.badRequest("A template needs a name.");
        }
        Template template = database.write(tx -> {
            Template made = TemplateMaker.make(open(tx, request), name.strip(), clock.instant());
            tx.templates.insert(made);
            return made;
        });
        back(request, String.valueOf(token(request)), "&template=" + template.id());
    }

    /** The rows of the form that hold an address; none at all leaves the envelope's parties as they are. */
    private static @Nullable ArrayNode parties(Context request) {
        List<String> emails = request.formParams("email");
        ArrayNode parties = Json.MAPPER.createArrayNode();
        for (int i = 0; i < emails.size(); i++) {
            if (!emails.get(i).isBlank()) {
                ObjectNode party = parties.addObject().put("email", emails.get(i));
                put(party, "name", request.formParams("name"), i);
                put(party, "role", request.formParams("role"), i);
            }
        }
        return parties.isEmpty() ? null : parties;
    }

    private static void put(ObjectNode party, String name, List<String> values, int at) {
        if (at < values.size() && !values.get(at).isBlank()) {
            party.put(name, values.get(at).strip());
        }
    }

    private static Double number(Context request, String name) {
        try {
            return Double.valueOf(String.valueOf(request.formParam(name)));
        } catch (NumberFormatException e) {
            throw Problem.badRequest(name + " has to be a number.");
        }
    }

    private static @Nullable Integer version(Context request) {
        return request.formParam("fields_version") == null
                ? null
                : Integer.valueOf(number(request, "fields_version").intValue());
    }

    private static Envelope open(Tx tx, Context request) {
        Envelope envelope = tx.envelopes.get(request.pathParam("id"));
        String token = token(request);
        if (token == null || !Tokens.same(envelope.reviewToken, token)) {
            throw Problem.unauthorized("This review link is not valid.");
        }
        return envelope;
    }

    private static @Nullable String token(Context request) {
        String inAddress = request.queryParam("rt");
        return inAddress == null && request.method().name().equals("POST") ? request.formParam("rt") : inAddress;
    }

    private static void back(Context request, String token, String more) {
        request.redirect("/review/" + request.pathParam("id") + "?rt=" + token + more, HttpStatus.SEE_OTHER);
    }
}
