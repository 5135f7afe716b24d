package dev.esign.sandbox.atlas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves an envelope as a template: its document, its fields pinned, and its parties as roles. */
final class TemplateMaker {
    private TemplateMaker() {}

    static Template make(Envelope envelope, String name, Instant now) {
        envelope.requireDetected();
        if (envelope.fields.isEmpty()) {
            throw Problem.badRequest("There are no fields to save.");
        }
        List<Integer> orders = envelope.parties.stream().map(Party::order).toList();
        List<Field> bound = Binding.bind(envelope.fields, envelope.detectedParties, envelope.parties);
        List<Field> pinned = bound.stream()
                .map(f -> pin(
                        f, orders.isEmpty() ? f.partyIndex() : index(orders, f.partyOrder()), isWritten(f, envelope)))
                .toList();
        return new Template(
                UUID.randomUUID().toString(),
                envelope.accountId,
                name,
                envelope.uploadSha,
                roles(envelope),
                pinned,
                now);
    }

    private static List<String> roles(Envelope envelope) {
        List<String> roles = new ArrayList<>();
        for (Party party : envelope.parties) {
            String role = party.role() == null ? "Signer " + (roles.size() + 1) : party.role();
            roles.add(roles.contains(role) ? role + " " + (roles.size() + 1) : role);
        }
        if (roles.isEmpty()) {
            envelope.detectedParties.forEach(party -> roles.add(party.name()));
        }
        return List.copyOf(roles);
    }

    private static @Nullable Integer index(List<Integer> orders, @Nullable Integer order) {
        int index = order == null ? -1 : orders.indexOf(order);
        return index < 0 ? null : index;
    }

    /** What a signer wrote belongs to that one envelope; what the sender put there beforehand is the template's default. */
    private static boolean isWritten(Field field, Envelope envelope) {
        return envelope.parties.stream().anyMatch(p -> p.hasSigned() && field.belongsTo(p));
    }

    private static Field pin(Field field, @Nullable Integer roleIndex, boolean written) {
        boolean isText = field.type().equals("text");
        String key = isText ? key(field) : null;
        return field.pinned(roleIndex, key, isText && !written ? field.value() : null);
    }

    /** The field's own key, else one made of its label: {@code Company name} becomes {@code company_name}. */
    private static String key(Field field) {
        if (field.prefillKey() != null) {
            return field.prefillKey();
        }
        String label = field.label() == null ? "" : field.label().toLowerCase(Locale.ROOT);
        String key = label.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return key.isEmpty() ? field.id() : key;
    }
}
