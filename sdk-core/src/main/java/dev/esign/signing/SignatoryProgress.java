package dev.esign.signing;

import dev.esign.SecretUrl;
import org.jspecify.annotations.Nullable;

/**
 * A signatory as the provider tells of them. Immutable.
 *
 * @param email where the invitation went; null if the provider did not say
 * @param name what the person is called; null if the provider did not say
 * @param state where the person stands
 * @param signUrl the person's own signing page, which opens for whoever holds it; null if the provider does not show it
 *     (GetSigned and Xodo Sign as a rule do not) or not yet
 */
public record SignatoryProgress(
        @Nullable String email,
        @Nullable String name,
        SignatoryState state,
        @Nullable SecretUrl signUrl) {}
