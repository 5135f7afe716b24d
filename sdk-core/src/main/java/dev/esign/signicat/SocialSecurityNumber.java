package dev.esign.signicat;

import dev.esign.Secret;
import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A national identity number. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param value the number; never printed
 * @param countryCode whose
 * @param extra what else there was, by name
 */
public record SocialSecurityNumber(
        @Nullable Secret value, @Nullable String countryCode, Map<String, @Nullable Object> extra) {
    static SocialSecurityNumber read(Members members) {
        return new SocialSecurityNumber(
                members.word(Secret::ofText, "value"), members.text("countryCode"), members.extra());
    }
}
