package dev.esign.sandbox.atlas;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction, and the tables as it sees them. */
final class Tx {
    final Settings settings;
    final Accounts accounts;
    final Files files;
    final Envelopes envelopes;
    final Templates templates;
    final Answers answers;
    final Mails mails;
    final Deliveries deliveries;

    private final List<Runnable> afterCommit = new ArrayList<>();

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

    /** For what must not begin before others can see this transaction's work. */
    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    void runLater() {
        afterCommit.forEach(Runnable::run);
    }
}
