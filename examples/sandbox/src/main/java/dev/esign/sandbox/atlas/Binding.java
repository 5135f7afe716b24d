package dev.esign.sandbox.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of the caller's parties is who of the document's. A detected party goes to the party of the same role or name, else
 * to the first in signing order that is still free; one for whom nobody is left stays unbound.
 */
final class Binding {
    private Binding() {}

    static List<Field> bind(List<Field> fields, List<DetectedParty> detected, List<Party> parties) {
        Integer[] orders = match(detected, parties);
        return fields.stream()
                .map(field -> field.partyOrder() == null ? field.boundTo(orderOf(field, orders, parties)) : field)
                .toList();
    }

    private static @Nullable Integer orderOf(Field field, Integer[] orders, List<Party> parties) {
        Integer index = field.partyIndex();
        if (index == null || index < 0) {
            return null;
        }
        if (orders.length > 0) {
            return index < orders.length ? orders[index] : null;
        }
        return index < parties.size() ? Integer.valueOf(parties.get(index).order()) : null;
    }

    private static Integer[] match(List<DetectedParty> detected, List<Party> parties) {
        Integer[] orders = new Integer[detected.size()];
        List<Party> free = new ArrayList<>(parties);
        for (int i = 0; i < orders.length; i++) {
            DetectedParty wanted = detected.get(i);
            for (Party party : free) {
                if (isSame(wanted, party)) {
                    orders[i] = party.order();
                    free.remove(party);
                    break;
                }
            }
        }
        for (int i = 0; i < orders.length && !free.isEmpty(); i++) {
            if (orders[i] == null) {
                orders[i] = free.remove(0).order();
            }
        }
        return orders;
    }

    private static boolean isSame(DetectedParty wanted, Party party) {
        return Arrays.asList(wanted.name(), wanted.role()).stream()
                .anyMatch(hint ->
                        hint != null && (hint.equalsIgnoreCase(party.role()) || hint.equalsIgnoreCase(party.name())));
    }
}
