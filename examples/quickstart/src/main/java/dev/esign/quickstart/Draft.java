package dev.esign.quickstart;

import dev.esign.SecretUrl;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that is ready to be sent.
 *
 * @param envelopeId the provider's id
 * @param remark how its fields came about
 * @param reviewUrl where a person can look it over and send it; null if the provider has no such page
 */
public record Draft(
        String envelopeId, String remark, @Nullable SecretUrl reviewUrl) {}
