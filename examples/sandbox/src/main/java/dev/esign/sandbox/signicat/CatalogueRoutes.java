package dev.esign.sandbox.signicat;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;

/** What can be chosen of: signature methods and themes, always the same here (Signicat wire sheet §3.2). */
final class CatalogueRoutes {
    private static final List<Map<String, String>> METHODS = List.of(
            method("no_bankid", "Norwegian BankID"),
            method("se_bankid", "Swedish BankID"),
            method("mitid", "MitID"),
            method("fi_eid", "Finnish eID"),
            method("sms_otp", "One-time code by SMS"));

    private final Access access;

    CatalogueRoutes(Access access) {
        this.access = access;
    }

    void register(RoutesConfig routes) {
        give(routes, "/signature/signature-methods", METHODS);
        give(routes, "/signature/signature-methods/account", METHODS);
        give(routes, "/signature/themes/list/themes", List.of("Black", "Blue", "Cyan", "Dark", "Pink"));
        give(routes, "/signature/themes/list/spinners", List.of("Classic", "Cubes", "Bounce"));
    }

    private void give(RoutesConfig routes, String path, Object what) {
        routes.get(
                path, access.with(Scopes.READ, request -> Json.answer(200, what).to(request)));
    }

    private static Map<String, String> method(String type, String name) {
        return Map.of("type", type, "name", name, "description", name + ", played by a sandbox", "logoUrl", "");
    }
}
