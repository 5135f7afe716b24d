package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads a signer (Signicat wire sheet §3.1). What the sandbox does not use is kept and shown again as it came. */
final class SignerReader {
    /** What only an answer has. */
    static final List<String> NOT_GIVEN = List.of("id", "url", "links", "documentSignature");

    private static final Set<String> REDIRECT_MODES = Set.of(
            "donot_redirect",
            "redirect",
            "iframe_with_webmessaging",
            "iframe_with_redirect",
            "iframe_with_redirect_and_webmessaging");
    private static final Set<String> MECHANISMS =
            Set.of("pkisignature", "identification", "handwritten", "handwritten_with_identification");
    private static final Set<String> AUTHENTICATIONS = Set.of("off", "eid", "smsOtp", "eidAndSmsOtp");
    static final Set<String> CHANNELS = Set.of("off", "sendSms", "sendEmail", "sendBoth");
    private static final List<String> MESSAGES =
            List.of("request", "reminder", "signatureReceipt", "finalReceipt", "canceled", "expired");

    private SignerReader() {}

    /** {@code path} is what stands before the names in errors. */
    static Signer read(JsonNode node, String path, Invalid invalid) {
        if (!(node instanceof ObjectNode given)) {
            invalid.add(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "must be a JSON object");
            return new Signer("", Json.object());
        }
        check(given, path, invalid);
        given.remove(NOT_GIVEN);
        return new Signer(UUID.randomUUID().toString(), given);
    }

    static void check(ObjectNode given, String path, Invalid invalid) {
        invalid.optional(given, path, "externalSignerId");
        invalid.integer(given, path, "order", 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        invalid.flag(given, path, "required");
        invalid.instant(given, path, "signUrlExpires");
        invalid.texts(given, path, "tags");
        checkRedirect(given.path("redirectSettings"), path + "redirectSettings.", invalid);
        JsonNode type = given.path("signatureType");
        invalid.oneOf(type, path + "signatureType.", "mechanism", MECHANISMS, "");
        invalid.texts(type, path + "signatureType.", "signatureMethods");
        invalid.oneOf(given.path("authentication"), path + "authentication.", "mechanism", AUTHENTICATIONS, "");
        checkNotifications(given, path, invalid);
    }

    private static void checkRedirect(JsonNode redirect, String path, Invalid invalid) {
        String mode = invalid.oneOf(redirect, path, "redirectMode", REDIRECT_MODES, "donot_redirect");
        if (mode.contains("with_redirect") || mode.equals("redirect")) {
            for (String url : List.of("success", "cancel", "error")) {
                invalid.required(redirect, path, url);
            }
        }
        if (mode.startsWith("iframe")) {
            invalid.required(redirect, path, "domain");
        }
    }

    private static void checkNotifications(ObjectNode given, String path, Invalid invalid) {
        String place = path + "notifications.setup.";
        JsonNode setup = given.path("notifications").path("setup");
        JsonNode info = given.path("signerInfo");
        String email = invalid.optional(info, path + "signerInfo.", "email");
        for (String message : MESSAGES) {
            String channel = invalid.oneOf(setup, place, message, CHANNELS, "off");
            if ((channel.equals("sendEmail") || channel.equals("sendBoth")) && (email == null || email.isBlank())) {
                invalid.add(path + "signerInfo.email", "is needed for " + place + message);
            }
            if ((channel.equals("sendSms") || channel.equals("sendBoth"))
                    && info.path("mobile").path("number").asText("").isBlank()) {
                invalid.add(path + "signerInfo.mobile.number", "is needed for " + place + message);
            }
        }
    }
}
