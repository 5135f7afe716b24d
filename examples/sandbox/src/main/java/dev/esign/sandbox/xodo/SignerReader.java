package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads who signs and who gets a copy (Xodo wire sheet §2.2). In a template they are roles, and may have no name yet. */
final class SignerReader {
    private static final Set<String> LANGUAGES =
            Set.of("en", "da", "nl", "fr", "de", "hi", "it", "pl", "ru", "es", "se", "tr", "pt");

    private SignerReader() {}

    static List<Signer> signers(JsonNode body, boolean template) {
        List<Signer> signers = new ArrayList<>();
        for (JsonNode node : Read.array(body, "signers")) {
            Signer signer = signer(node, signers.size() + 1, template);
            if (signers.stream().anyMatch(s -> s.id == signer.id)) {
                throw Problem.invalid("Two signers have the same id.");
            }
            signers.add(signer);
        }
        if (signers.isEmpty()) {
            throw Problem.invalid("signers must name at least one signer.");
        }
        return signers;
    }

    private static Signer signer(JsonNode node, int position, boolean template) {
        int id = Read.integer(node, "id", 0);
        if (id < 1) {
            throw Problem.invalid("A signer's id is missing or less than 1.");
        }
        return new Signer(
                id,
                template ? Read.text(node, "name") : Read.required(node, "name"),
                template ? Read.text(node, "email") : email(node, "email"),
                Read.integer(node, "order", position),
                template ? Read.required(node, "role") : Read.text(node, "role"),
                Read.text(node, "pin"),
                Read.text(node, "message"),
                Read.flag(node, "deliver_email"),
                language(node));
    }

    static List<Recipient> recipients(JsonNode body, boolean template) {
        List<Recipient> recipients = new ArrayList<>();
        for (JsonNode node : Read.array(body, "recipients")) {
            recipients.add(new Recipient(
                    template ? Read.text(node, "name") : Read.required(node, "name"),
                    template ? Read.text(node, "email") : email(node, "email"),
                    Read.text(node, "role"),
                    Read.text(node, "message"),
                    language(node)));
        }
        return recipients;
    }

    static String email(JsonNode node, String name) {
        String email = Read.required(node, name);
        if (!email.contains("@")) {
            throw Problem.invalid(name + " must be an e-mail address.");
        }
        return email;
    }

    static String language(JsonNode node) {
        String language = Read.text(node, "language");
        if (language.isEmpty()) {
            return "en";
        }
        if (!LANGUAGES.contains(language)) {
            throw Problem.invalidLanguage();
        }
        return language;
    }
}
