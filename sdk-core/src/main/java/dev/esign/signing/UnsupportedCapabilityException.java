package dev.esign.signing;

import dev.esign.EsignException;

/**
 * The provider cannot do what was asked for. Nothing was sent. {@link SigningService#capabilities()} tells beforehand, and
 * {@link Capability} tells why.
 */
public final class UnsupportedCapabilityException extends EsignException {
    private static final long serialVersionUID = 1L;

    private final Capability capability;

    UnsupportedCapabilityException(String provider, Capability capability) {
        super(
                provider + " has no " + capability + "; nothing was sent. Capability." + capability + " tells why.",
                null);
        this.capability = capability;
    }

    /**
     * What the provider lacks.
     *
     * @return the capability
     */
    public Capability capability() {
        return capability;
    }
}
