package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a document of a template: who fills which role, and what is merged into the fields (Xodo wire sheet §2.3). */
final class TemplateUse {
    private TemplateUse() {}

    static Document read(JsonNode body, Document template, Caller caller, Instant now) {
        Map<String, JsonNode> filled = byRole(body, "signers");
        List<Signer> signers =
                template.signers.stream().map(role -> signer(role, filled)).toList();
        refuseOthers(filled);
        Map<String, JsonNode> copies = byRole(body, "recipients");
        List<Recipient> recipients = new ArrayList<>();
        template.recipients.forEach(role -> {
            JsonNode node = copies.remove(role.role());
            if (node != null) {
                recipients.add(recipient(role, node));
            } else if (!role.email().isEmpty()) {
                recipients.add(role);
            }
        });
        refuseOthers(copies);
        Document document = new Document(
                Ids.random(),
                template.userId,
                template.businessId,
                caller.appId(),
                now,
                terms(body, template.terms, now),
                template.files,
                signers,
                recipients,
                DocumentReader.meta(body),
                merged(template, values(body)));
        document.templateId = template.hash;
        document.draft = Read.flag(body, "is_draft") || document.terms.embedded();
        return document;
    }

    private static Map<String, JsonNode> byRole(JsonNode body, String name) {
        Map<String, JsonNode> byRole = new HashMap<>();
        for (JsonNode node : Read.array(body, name)) {
            if (byRole.put(Read.required(node, "role"), node) != null) {
                throw Problem.invalid("A role is filled twice.");
            }
        }
        return byRole;
    }

    private static void refuseOthers(Map<String, JsonNode> left) {
        if (!left.isEmpty()) {
            throw Problem.invalid("The template has no such role.");
        }
    }

    private static Signer signer(Signer role, Map<String, JsonNode> filled) {
        JsonNode node = filled.remove(role.role);
        if (node == null) {
            throw Problem.missingRole(role.role);
        }
        return new Signer(
                role.id,
                Read.required(node, "name"),
                SignerReader.email(node, "email"),
                role.order,
                role.role,
                Read.text(node, "pin"),
                Read.text(node, "message"),
                Read.flag(node, "deliver_email"),
                SignerReader.language(node));
    }

    private static Recipient recipient(Recipient role, JsonNode node) {
        return new Recipient(
                Read.required(node, "name"),
                SignerReader.email(node, "email"),
                role.role(),
                role.message(),
                role.language());
    }

    /** What the template says stands, unless the caller says something else; who signs in which order stays the template's. */
    private static Terms terms(JsonNode body, Terms template, Instant now) {
        Terms own = DocumentReader.terms(body, now);
        return new Terms(
                own.sandbox(),
                or(own.title(), template.title()),
                or(own.message(), template.message()),
                template.useSignerOrder(),
                template.reminders(),
                template.requireAllSigners(),
                or(own.requesterName(), template.requesterName()),
                or(own.requesterEmail(), template.requesterEmail()),
                or(own.redirect(), template.redirect()),
                or(own.redirectDecline(), template.redirectDecline()),
                or(own.client(), template.client()),
                own.expires(),
                own.embedded(),
                own.embeddedSigning());
    }

    private static String or(String own, String template) {
        return own.isEmpty() ? template : own;
    }

    private static Map<String, String> values(JsonNode body) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode node : Read.array(body, "fields")) {
            if (!node.isObject()) {
                throw Problem.invalid("The fields of a template are one array of objects.");
            }
            values.put(Read.required(node, "identifier"), Read.text(node, "value"));
        }
        return values;
    }

    private static List<List<Field>> merged(Document template, Map<String, String> values) {
        List<List<Field>> merged = template.fields.stream()
                .map(file -> file.stream().map(f -> merged(f, values)).toList())
                .toList();
        if (!values.isEmpty()) {
            throw Problem.invalid("The template has no merge field with this identifier.");
        }
        return merged;
    }

    private static Field merged(Field field, Map<String, String> values) {
        boolean takes = Read.flag(field.asked(), "merge") && values.containsKey(field.identifier());
        return takes ? field.withValue(values.remove(field.identifier())) : field;
    }
}
