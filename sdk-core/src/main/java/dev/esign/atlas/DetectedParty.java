package dev.esign.atlas;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A party that detection read out of the document. Immutable. Source: Atlas wire sheet §11; member names are partly
 * assumed.
 *
 * @param name what the document calls it
 * @param role a hint at its role
 * @param extra what else the answer said
 */
public record DetectedParty(@Nullable String name, @Nullable String role, Map<String, @Nullable Object> extra) {
    static DetectedParty read(Members members) {
        return new DetectedParty(
                members.text("name", "display_name"), members.text("role", "role_hint"), members.extra());
    }
}
