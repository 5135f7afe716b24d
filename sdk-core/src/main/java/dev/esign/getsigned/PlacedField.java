package dev.esign.getsigned;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the placing of a field. Immutable. No page shows it, so nothing of it is certain (GetSigned wire sheet
 * §2.7).
 *
 * @param id opaque; null if GetSigned did not say
 * @param extra what else the answer said
 */
public record PlacedField(@Nullable String id, Map<String, @Nullable Object> extra) {
    static PlacedField read(Members members) {
        return new PlacedField(members.text("id", "fieldId"), members.extra());
    }
}
