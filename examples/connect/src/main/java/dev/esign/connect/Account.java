package dev.esign.connect;

import dev.esign.atlas.AtlasClient;

/** A connected account, and the client that uses it. */
record Account(Connection connection, AtlasClient atlas) implements AutoCloseable {
    @Override
    public void close() {
        atlas.close();
        connection.close();
    }
}
