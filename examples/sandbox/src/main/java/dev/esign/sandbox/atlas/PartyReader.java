package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code parties} (Atlas wire sheet §2.2). */
final class PartyReader {
    private PartyReader() {}

    /** In signing order; empty if there is no such member. */
    static List<Party> read(@Nullable JsonNode node) {
        if (node == null || Read.isAbsent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            throw Problem.badRequest("parties has to be an array.");
        }
        List<Party> parties = new ArrayList<>();
        Set<Integer> orders = new HashSet<>();
        for (JsonNode item : node) {
            Party party = party(item, parties.size() + 1);
            if (!orders.add(party.order())) {
                throw Problem.badRequest("parties: two have the order " + party.order() + "; Atlas signs one by one.");
            }
            parties.add(party);
        }
        parties.sort(Comparator.comparingInt(Party::order));
        return List.copyOf(parties);
    }

    private static Party party(JsonNode item, int position) {
        if (!item.isObject()) {
            throw Problem.badRequest("parties: each has to be an object.");
        }
        String email = Read.requiredText(item, "email").strip();
        int at = email.indexOf('@');
        if (at < 1 || at == email.length() - 1 || email.chars().anyMatch(Character::isWhitespace)) {
            throw Problem.badRequest("parties: not an e-mail address: " + email);
        }
        String role = Read.text(item, "role");
        Integer order = Read.integer(item, "order");
        if (order != null && order < 1) {
            throw Problem.badRequest("parties: order counts from 1.");
        }
        return Party.of(
                email,
                Read.text(item, "name"),
                role == null ? Read.text(item, "role_name") : role,
                order == null ? position : order);
    }
}
