package dev.esign.webhooks;

import java.util.Objects;

/**
 * A {@link ReplayGuard} could not reach what it keeps its marks in, or that refused.
 *
 * <p>It comes out of {@code receive}, and whether the delivery was handled before is then not known. Answer 503: nothing was
 * accepted, and the provider sends it again. If the guard failed before the handler, the handler has not run. If it failed
 * after the handler, the work is done but not marked; once the claim has expired the provider's next attempt is let in, and the
 * handler runs again. Only a guard in the handler's own transaction ({@link SqlReplayGuard#within}) has no such gap.
 *
 * <p>The message names no delivery; the cause is what the driver threw.
 */
public final class ReplayGuardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one. Implementations of {@link ReplayGuard} do this.
     *
     * @param message what the guard could not do
     * @param cause what the driver threw
     */
    public ReplayGuardException(String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), Objects.requireNonNull(cause, "cause"));
    }
}
