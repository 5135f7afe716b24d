package dev.esign.signing;

import dev.esign.EsignException;

/** There is no sealed file to fetch (yet): the signing is not {@link SigningState#COMPLETED}. */
public final class NotCompletedException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final SigningState state;

    /**
     * Makes one.
     *
     * @param signing how it stands
     */
    public NotCompletedException(Signing signing) {
        super(
                "Signing " + signing.id() + " is " + signing.state() + " (" + signing.providerStatus()
                        + ") and has no sealed file"
                        + (signing.state().isTerminal() ? "." : " yet: awaitCompleted waits for it."),
                null);
        this.state = signing.state();
    }

    /**
     * Where the signing stands.
     *
     * @return anything but {@link SigningState#COMPLETED}
     */
    public SigningState state() {
        return state;
    }
}
