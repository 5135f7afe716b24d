package dev.esign.quickstart;

import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;

/** An account with a provider, and the connections to it. */
public interface Account extends AutoCloseable {
    /**
     * What the job is done with. The provider's own client is one call further, where this is not enough.
     *
     * @return the same at all times
     */
    SigningService signing();

    /**
     * Makes a draft, for a person to look over and send: with this, nobody is asked to sign yet.
     *
     * @param request what is to be signed, and by whom
     * @return the draft
     */
    Draft draft(SigningRequest request);

    @Override
    void close();
}
