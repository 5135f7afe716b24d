package dev.esign.acceptance.chaos;

/**
 * Where a connection breaks.
 *
 * @param way of the bytes that are counted
 * @param after how many of them still pass; 0 breaks it before the first
 * @param end how it ends
 */
record Cut(Way way, long after, End end) {
    enum Way {
        REQUEST,
        RESPONSE
    }

    enum End {
        /** The peer reads what has arrived, and then the end of the stream. */
        FIN,
        /** The peer may lose what has arrived. */
        RST
    }
}
