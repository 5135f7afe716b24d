package dev.esign.webhooks.internal;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookHandler;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;

/** Runs a handler for a delivery that the guard has not seen handled. */
final class OnlyOnce {

    private OnlyOnce() {}

    static <E, X extends Exception> void handle(
            ReplayGuard guard, String deliveryKey, E event, WebhookHandler<? super E, X> handler) throws X {
        claim(guard, deliveryKey);
        try {
            handler.handle(event);
        } catch (Throwable failure) {
            release(guard, deliveryKey, failure);
            throw failure;
        }
        guard.confirm(deliveryKey);
    }

    private static void claim(ReplayGuard guard, String deliveryKey) {
        switch (guard.claim(deliveryKey)) {
            case GRANTED -> {}
            case IN_PROGRESS -> throw new WebhookRejectedException(Reason.IN_PROGRESS, """
                        The same delivery is being handled right now. Answer with an error status, so that the provider sends \
                        it again in case that fails.""");
            case HANDLED ->
                throw new WebhookRejectedException(
                        Reason.REPLAYED,
                        "The same delivery was handled before. Answer 200 and do nothing: providers deliver at least once.");
        }
    }

    private static void release(ReplayGuard guard, String deliveryKey, Throwable failure) {
        try {
            guard.release(deliveryKey);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
