package dev.esign.quickstart;

import dev.esign.SecretUrl;
import org.jspecify.annotations.Nullable;

/**
 * A document that nobody has been asked to sign yet.
 *
 * @param id the provider's id
 * @param reviewUrl where a person can look it over and send it; null if the provider has no such page
 */
public record Draft(String id, @Nullable SecretUrl reviewUrl) {}
