package dev.esign.quickstart;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A provider in a sandbox, where the people and the webhooks are at hand too. */
interface Stage extends AutoCloseable {
    URI siteUrl();

    /** Begins a job whose events arrive at {@link #nextEvent}. */
    ContractJob job(String contractId);

    /** Lets a person open the link from the e-mail and sign; returns how many bytes of document the person read. */
    int sign(String envelopeId, Person person) throws IOException;

    /**
     * Waits for the next verified event.
     *
     * @throws IllegalStateException if none comes in time
     */
    Event nextEvent(Duration patience) throws InterruptedException;

    @Override
    void close();

    /**
     * What a webhook told.
     *
     * @param type the provider's name for it
     * @param last whether it says that everybody has signed
     */
    record Event(String type, boolean last) {}
}
