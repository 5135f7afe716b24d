package dev.esign.sandbox.getsigned;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a create (GetSigned wire sheet §2.2). */
final class EnvelopeReader {
    private EnvelopeReader() {}

    static Envelope read(JsonNode body, String clientId, Instant now) {
        Invalid invalid = new Invalid();
        Envelope envelope = new Envelope(
                Ids.next("env"),
                clientId,
                invalid.required(body, "", "tenantId"),
                invalid.required(body, "", "subject"),
                invalid.optional(body, "", "createdBy"),
                now,
                signers(body.path("signers"), invalid));
        envelope.expiresAt = invalid.instant(body, "expiresAt");
        if (envelope.expiresAt != null && !envelope.expiresAt.isAfter(now)) {
            invalid.add("expiresAt", "must be in the future");
        }
        invalid.check();
        return envelope;
    }

    private static List<Signer> signers(JsonNode nodes, Invalid invalid) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            invalid.add("signers", "must name at least one signer");
            return List.of();
        }
        List<Signer> signers = new ArrayList<>();
        for (JsonNode node : nodes) {
            signers.add(signer(node, "signers[" + signers.size() + "].", invalid));
        }
        return signers;
    }

    private static Signer signer(JsonNode node, String path, Invalid invalid) {
        String email = invalid.required(node, path, "email");
        if (!email.isEmpty() && !email.contains("@")) {
            invalid.add(path + "email", "must be an e-mail address");
        }
        String phone = invalid.optional(node, path, "phone");
        AuthMethod method = method(invalid.optional(node, path, "authMethod"), path, invalid);
        if (method == AuthMethod.SMS_OTP && (phone == null || phone.isBlank())) {
            invalid.add(path + "phone", "is needed for sms_otp");
        }
        return new Signer(
                Ids.next("sgn"),
                invalid.required(node, path, "name"),
                email,
                invalid.integer(node, path, "routingOrder", 1),
                method,
                phone);
    }

    private static AuthMethod method(@Nullable String text, String path, Invalid invalid) {
        if (text == null) {
            return AuthMethod.EMAIL_OTP;
        }
        return AuthMethod.of(text).orElseGet(() -> {
            invalid.add(path + "authMethod", "must be email_otp, sms_otp or none");
            return AuthMethod.NONE;
        });
    }
}
