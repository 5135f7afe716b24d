package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Answers;
import dev.esign.sandbox.common.Settings;
import dev.esign.sandbox.common.Transaction;
import org.jdbi.v3.core.Handle;

/** One transaction, and the tables as it sees them. */
final class Tx extends Transaction {
    final Settings settings;
    final Accounts accounts;
    final Files files;
    final Envelopes envelopes;
    final Templates templates;
    final Answers answers;
    final Mails mails;
    final Deliveries deliveries;

    Tx(Handle handle) {
        settings = new Settings(handle);
        accounts = new Accounts(handle);
        files = new Files(handle);
        envelopes = new Envelopes(handle);
        templates = new Templates(handle);
        answers = new Answers(handle);
        mails = new Mails(handle);
        deliveries = new Deliveries(handle);
    }
}
