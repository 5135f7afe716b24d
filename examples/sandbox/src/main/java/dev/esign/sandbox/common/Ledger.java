package dev.esign.sandbox.common;

import java.util.List;
import java.util.Optional;

/** Where a provider keeps its webhook deliveries. Called from any thread. */
public interface Ledger {
    /**
     * The deliveries that may still be tried.
     *
     * @return oldest first
     */
    List<Due> due();

    /**
     * What is to be delivered.
     *
     * @param number the delivery's
     * @return the delivery as it stands; empty if nobody wants it any more
     */
    Optional<Parcel> parcel(long number);

    /**
     * Notes how an attempt went, unless nobody wanted the delivery any more by then.
     *
     * @param number the delivery's
     * @param attempt what came of it
     */
    void attempted(long number, Attempt attempt);
}
