package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the body of a create (Xodo wire sheet §2.2). */
final class DocumentReader {
    private DocumentReader() {}

    static Document read(JsonNode body, Caller caller, List<Upload> files, Instant now) {
        if (files.isEmpty()) {
            throw Problem.invalid("files is missing.");
        }
        boolean template = Read.flag(body, "is_template");
        List<Signer> signers = SignerReader.signers(body, template);
        Document document = new Document(
                Ids.random(),
                caller.account().userId(),
                caller.businessId(),
                caller.appId(),
                now,
                terms(body, now),
                files,
                signers,
                SignerReader.recipients(body, template),
                meta(body),
                FieldReader.read(body, files, signers));
        document.template = template;
        document.draft = Read.flag(body, "is_draft") || document.terms.embedded();
        return document;
    }

    static Terms terms(JsonNode body, Instant now) {
        Instant expires = Read.instant(body, "expires");
        if (expires != null && !expires.isAfter(now)) {
            throw Problem.invalid("expires must be in the future.");
        }
        return new Terms(
                Read.flag(body, "sandbox"),
                Read.text(body, "title"),
                Read.text(body, "message"),
                Read.flag(body, "use_signer_order"),
                Read.flag(body, "reminders"),
                Read.flag(body, "require_all_signers"),
                Read.text(body, "custom_requester_name"),
                Read.text(body, "custom_requester_email"),
                Read.text(body, "redirect"),
                Read.text(body, "redirect_decline"),
                Read.text(body, "client"),
                expires,
                Read.flag(body, "embedded"),
                Read.flag(body, "embedded_signing_enabled"));
    }

    /** A map, or PHP's empty one, which is an array. */
    static Map<String, String> meta(JsonNode body) {
        JsonNode node = body.path("meta");
        if (!node.isObject()) {
            if (!Read.array(body, "meta").isEmpty()) {
                throw Problem.invalid("meta must be an object.");
            }
            return Map.of();
        }
        Map<String, String> meta = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> meta.put(name, Read.text(node, name)));
        return meta;
    }
}
