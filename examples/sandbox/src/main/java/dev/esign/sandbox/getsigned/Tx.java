package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Answers;
import dev.esign.sandbox.common.Blobs;
import dev.esign.sandbox.common.Settings;
import dev.esign.sandbox.common.Transaction;
import org.jdbi.v3.core.Handle;

/** One transaction, and the tables as it sees them. */
final class Tx extends Transaction {
    final Settings settings;
    final Applications applications;
    final Blobs files;
    final Envelopes envelopes;
    final Answers answers;
    final Messages messages;
    final Registrations webhooks;
    final Deliveries deliveries;

    Tx(Handle handle) {
        settings = new Settings(handle);
        applications = new Applications(handle);
        files = new Blobs(handle);
        envelopes = new Envelopes(handle);
        answers = new Answers(handle);
        messages = new Messages(handle);
        webhooks = new Registrations(handle);
        deliveries = new Deliveries(handle);
    }
}
