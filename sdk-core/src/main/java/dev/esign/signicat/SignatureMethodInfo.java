package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign that the account may offer. Immutable. Source: Signicat wire sheet §3.2.
 *
 * @param type the word on the wire
 * @param name what people call it
 * @param description what it is
 * @param logoUrl its logo
 * @param extra what else there was, by name
 */
public record SignatureMethodInfo(
        @Nullable SignatureMethod type,
        @Nullable String name,
        @Nullable String description,
        @Nullable String logoUrl,
        Map<String, @Nullable Object> extra) {
    static SignatureMethodInfo read(Members members) {
        return new SignatureMethodInfo(
                members.word(SignatureMethod::new, "type"),
                members.text("name"),
                members.text("description"),
                members.text("logoUrl"),
                members.extra());
    }
}
