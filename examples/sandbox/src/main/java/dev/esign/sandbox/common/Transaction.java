package dev.esign.sandbox.common;

import java.util.ArrayList;
import java.util.List;

/** One transaction; a provider adds its tables as this transaction sees them. Belongs to one thread. */
public abstract class Transaction {
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** Makes a transaction that leaves nothing for later. */
    protected Transaction() {}

    /**
     * For what must not begin before others can see this transaction's work.
     *
     * @param work runs after the commit, and never if there is none
     */
    public final void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    void runLater() {
        afterCommit.forEach(Runnable::run);
    }
}
