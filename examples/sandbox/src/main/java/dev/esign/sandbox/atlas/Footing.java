package dev.esign.sandbox.atlas;

import java.util.ArrayList;
import java.util.List;

/** A place at the foot of the last page for each party that the document has no signature field for. */
final class Footing {
    private static final double LEFT = 0.08;
    private static final double STEP = 0.29;
    private static final double WIDTH = 0.26;
    private static final double HEIGHT = 0.045;
    private static final double LOWEST = 0.88;
    private static final double ROW = 0.055;
    private static final int COLUMNS = 3;

    private Footing() {}

    static List<Field> add(List<Field> fields, List<Party> parties, int pages) {
        List<Field> all = new ArrayList<>(fields);
        int added = 0;
        for (Party party : parties) {
            boolean signsSomewhere = fields.stream().anyMatch(f -> f.isSignature() && f.belongsTo(party));
            if (!signsSomewhere) {
                double x = LEFT + STEP * (added % COLUMNS);
                int row = added / COLUMNS;
                double y = LOWEST - ROW * row;
                String id = "foot-" + party.order();
                all.add(new Field(
                        id, "signature", pages, x, y, WIDTH, HEIGHT, null, null, null, party.order(), null, null));
                added++;
            }
        }
        return List.copyOf(all);
    }
}
