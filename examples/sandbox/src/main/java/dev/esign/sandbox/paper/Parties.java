package dev.esign.sandbox.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says whose each field is. Signatures come first: each belongs to the party that the document names, else to the one
 * with the same hint, else to a new one. Every other field goes with the signature it stands closest to.
 */
final class Parties {
    private static final Comparator<Candidate> READING_ORDER = Comparator.comparingInt(Candidate::page)
            .thenComparingDouble(field -> Math.rint(field.box().getMaxY() / 6))
            .thenComparingDouble(field -> field.box().getX());

    private final List<Candidate> fields;
    private final IdentityHashMap<Candidate, Integer> parties = new IdentityHashMap<>();
    private final Map<String, Integer> partyOfHint = new HashMap<>();
    private final Map<Integer, String> hintOfParty = new HashMap<>();
    private int next;

    private Parties(List<Candidate> found) {
        this.fields =
                found.stream().filter(Candidate::onPage).sorted(READING_ORDER).toList();
    }

    static List<DetectedField> assign(List<Candidate> found) {
        Parties parties = new Parties(found);
        parties.fields.stream().filter(Candidate::isSignature).forEach(parties::assignSignature);
        parties.fields.stream().filter(field -> !field.isSignature()).forEach(parties::assignOther);
        return parties.fields.stream().map(parties::detected).toList();
    }

    private DetectedField detected(Candidate field) {
        int party = parties.getOrDefault(field, 0);
        return field.of(party, field.hint() != null ? field.hint() : hintOfParty.get(party));
    }

    private void assignSignature(Candidate field) {
        Integer known = known(field);
        give(field, known != null ? known : next);
    }

    private void assignOther(Candidate field) {
        Integer known = known(field);
        if (known != null) {
            give(field, known);
            return;
        }
        Candidate nearest = fields.stream()
                .filter(other -> other.isSignature() && other.page() == field.page())
                .min(Comparator.comparingDouble(signature -> distance(field, signature)))
                .orElse(null);
        if (nearest != null) {
            parties.put(field, parties.getOrDefault(nearest, 0));
        } else if (field.type().equals("initials")) {
            parties.put(field, ordinalOnPage(field));
        } else {
            parties.put(field, 0);
        }
    }

    private @Nullable Integer known(Candidate field) {
        if (field.party() != null) {
            return field.party();
        }
        return field.hint() == null ? null : partyOfHint.get(field.hint());
    }

    private void give(Candidate field, int party) {
        parties.put(field, party);
        next = Math.max(next, party + 1);
        if (field.hint() != null) {
            partyOfHint.putIfAbsent(field.hint(), party);
            hintOfParty.putIfAbsent(party, field.hint());
        }
    }

    /**
     * On one row the way across counts little. Elsewhere columns matter more than rows, and what belongs to a signature
     * stands after it more often than before.
     */
    private static double distance(Candidate field, Candidate signature) {
        double across = field.box().getX() - signature.box().getX();
        double down = field.box().getMaxY() - signature.box().getMaxY();
        double before = across < -4 ? 60 : 0;
        if (Math.abs(down) < 8) {
            return 0.5 * Math.abs(across) + before;
        }
        return 2 * Math.abs(across) + (down < 0 ? -1.5 * down : down) + before;
    }

    /** Initials at the foot of a page without signatures: one for each party, in their order. */
    private int ordinalOnPage(Candidate field) {
        List<Candidate> initials = new ArrayList<>();
        for (Candidate other : fields) {
            if (other.page() == field.page() && other.type().equals("initials")) {
                initials.add(other);
            }
        }
        int ordinal = initials.indexOf(field);
        return next == 0 ? ordinal : ordinal % next;
    }
}
