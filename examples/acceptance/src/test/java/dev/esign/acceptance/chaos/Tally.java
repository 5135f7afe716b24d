package dev.esign.acceptance.chaos;

/**
 * What came of many calls.
 *
 * @param cut of the connections, each at another byte
 * @param unknown of the outcomes, each then resolved by its key
 * @param undone of the calls, which said so and were made anew
 */
record Tally(int cut, int unknown, int undone) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(cut + other.cut, unknown + other.unknown, undone + other.undone);
    }

    @Override
    public String toString() {
        return "%d cuts, %d outcomes unknown and resolved, %d known undone and done anew"
                .formatted(cut, unknown, undone);
    }
}
