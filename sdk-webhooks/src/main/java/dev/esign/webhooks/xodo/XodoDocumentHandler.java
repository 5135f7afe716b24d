package dev.esign.webhooks.xodo;

/**
 * What a program does with an event from Xodo and the document that was read again for it.
 *
 * @param <D> what the lookup gives
 * @param <X> what the work may throw; {@code RuntimeException} where it throws nothing checked
 * @see XodoWebhooks#rereading
 */
@FunctionalInterface
public interface XodoDocumentHandler<D, X extends Exception> {

    /**
     * Acts on one event. Returning normally means that the delivery need not come again.
     *
     * @param event the event, of which only the time and the type are signed
     * @param document the document as the API shows it now
     * @throws X if the work failed and Xodo's next attempt is wanted
     */
    void handle(XodoEvent event, D document) throws X;
}
