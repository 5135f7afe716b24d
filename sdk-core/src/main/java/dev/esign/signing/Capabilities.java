package dev.esign.signing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a provider can do of what not every provider can. Immutable.
 *
 * @param provider its name, for people
 * @param all what it can do
 */
public record Capabilities(String provider, Set<Capability> all) {
    /**
     * Copies the set.
     *
     * @param provider its name, for people
     * @param all what it can do
     */
    public Capabilities {
        all = Set.copyOf(all);
    }

    /**
     * Says what a provider cannot do.
     *
     * @param provider its name, for people
     * @param lacking what it lacks
     * @return all capabilities but those
     */
    public static Capabilities allBut(String provider, Capability... lacking) {
        EnumSet<Capability> all = EnumSet.allOf(Capability.class);
        Arrays.asList(lacking).forEach(all::remove);
        return new Capabilities(provider, all);
    }

    /**
     * Whether the provider can do it.
     *
     * @param capability what
     * @return true if so
     */
    public boolean has(Capability capability) {
        return all.contains(capability);
    }

    /**
     * What to throw when something is asked for that the provider cannot do.
     *
     * @param capability what is asked for
     * @return the exception, not thrown
     */
    public UnsupportedCapabilityException lacks(Capability capability) {
        return new UnsupportedCapabilityException(provider, capability);
    }
}
