package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.signicat.Notifier.Recipient;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /signature/documents/{id}/notifications}: what was sent, and a reminder by hand (Signicat wire sheet §3.2). */
final class NotificationRoutes {
    private static final String SENT = "/signature/documents/{id}/notifications";

    private final Database database;
    private final Access access;
    private final Notifier notifier;

    NotificationRoutes(Database database, Access access, Notifier notifier) {
        this.database = database;
        this.access = access;
        this.notifier = notifier;
    }

    void register(RoutesConfig routes) {
        routes.get(SENT, access.with(Scopes.READ, this::list));
        routes.post(SENT + "/reminder", access.with(Scopes.WRITE, this::remind));
    }

    private void list(Context request) {
        Json.answer(
                        200,
                        database.read(tx -> tx.messages.of(tx.documents.get(request.pathParam("id")).id)).stream()
                                .map(NotificationRoutes::view)
                                .toList())
                .to(request);
    }

    private static Map<String, Object> view(Messages.Row row) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("sentTimeStamp", row.sentAt());
        view.put("title", row.subject());
        view.put("text", row.text());
        view.put("messageType", row.channel());
        view.put("status", "sent");
        view.put("fromAddress", "no-reply@signicat.sandbox");
        view.put("receiver", row.recipient());
        return view;
    }

    /** Goes to those whose turn it is, or to those of them that the body names; the answer names who got it. */
    private void remind(Context request) {
        ObjectNode body = Json.readObject(request.bodyAsBytes());
        Invalid invalid = new Invalid();
        String how = invalid.oneOf(body, "", "notificationSetting", SignerReader.CHANNELS, "");
        if (how.isEmpty()) {
            invalid.add("notificationSetting", "must say how to remind");
        }
        invalid.check();
        Map<String, Object> reminded = new LinkedHashMap<>();
        database.update(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            document.requireNotOver();
            JsonNode named = body.path("signers");
            named.fieldNames().forEachRemaining(document::signer);
            for (Signer signer : document.active()) {
                if (!named.isObject() || named.has(signer.id)) {
                    JsonNode override = named.path(signer.id);
                    notifier.remind(tx, document, signer, recipient(signer, override), how);
                    reminded.put(signer.id, override.isObject() ? override : Map.of());
                }
            }
        });
        Json.answer(200, Map.of("notificationSetting", how, "signers", reminded))
                .to(request);
    }

    private static Recipient recipient(Signer signer, JsonNode override) {
        Recipient usual = Recipient.of(signer);
        String mobile = Recipient.number(override.path("mobileOverride"));
        return new Recipient(
                override.path("emailOverride").asText(usual.email()), mobile.isEmpty() ? usual.mobile() : mobile);
    }
}
