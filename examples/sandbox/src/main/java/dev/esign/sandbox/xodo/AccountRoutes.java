package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /business}, and the audit trail (Xodo wire sheet §2.1, §2.7). */
final class AccountRoutes {
    private final Database database;
    private final Callers callers;

    AccountRoutes(Database database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    void register(RoutesConfig routes) {
        for (String base : XodoServer.BASES) {
            routes.get(base + "/business", this::businesses);
            routes.get(base + "/document/{hash}/audit_log", this::auditLog);
        }
    }

    private void businesses(Context request) {
        Caller caller = callers.of(request);
        List<ObjectNode> businesses = database
                .read(tx -> tx.businesses.of(caller.account().userId()))
                .stream()
                .map(AccountRoutes::view)
                .toList();
        Json.answer(request, businesses);
    }

    private static ObjectNode view(Business business) {
        return Json.object()
                .put("business_id", business.id())
                .put("business_status", 1)
                .put("business_identifier", "business-" + business.id())
                .put("business_name", business.name())
                .put("creation_time_stamp", business.createdAt().getEpochSecond())
                .put("is_primary", DocumentView.number(business.isPrimary()));
    }

    private void auditLog(Context request) {
        Caller caller = callers.of(request);
        Document document = database.read(tx -> tx.documents.get(request.pathParam("hash"), caller));
        Json.answer(request, AuditLog.of(document));
    }
}
