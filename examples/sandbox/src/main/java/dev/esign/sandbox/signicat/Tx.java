package dev.esign.sandbox.signicat;

import dev.esign.sandbox.common.Blobs;
import dev.esign.sandbox.common.Settings;
import dev.esign.sandbox.common.Transaction;
import org.jdbi.v3.core.Handle;

/** One transaction, and the tables as it sees them. */
final class Tx extends Transaction {
    final Settings settings;
    final Clients clients;
    final Blobs files;
    final Documents documents;
    final Messages messages;
    final Events events;
    final Webhooks webhooks;
    final Deliveries deliveries;

    Tx(Handle handle) {
        settings = new Settings(handle);
        clients = new Clients(handle);
        files = new Blobs(handle);
        documents = new Documents(handle);
        messages = new Messages(handle);
        events = new Events(handle);
        webhooks = new Webhooks(handle);
        deliveries = new Deliveries(handle);
    }
}
