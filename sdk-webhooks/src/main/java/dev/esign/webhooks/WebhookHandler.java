package dev.esign.webhooks;

/**
 * What a program does with an event.
 *
 * @param <E> the provider's events
 * @param <X> what the work may throw; {@code RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface WebhookHandler<E, X extends Exception> {

    /**
     * Acts on one verified event. Returning normally means that the delivery need not come again.
     *
     * @param event the event
     * @throws X if the work failed and the provider's next attempt is wanted
     */
    void handle(E event) throws X;
}
