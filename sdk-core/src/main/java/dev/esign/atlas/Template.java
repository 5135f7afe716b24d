package dev.esign.atlas;

import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template. Immutable. Source: Atlas wire sheet §7, which names what is in the answer but not its shape: roles and keys
 * are read as strings, or as objects that name themselves.
 *
 * @param id opaque
 * @param name what people call it
 * @param roles who takes part; a {@link Party#role()} must equal one
 * @param prefillKeys what can be filled in beforehand
 * @param extra what else the answer said
 */
public record Template(
        String id,
        @Nullable String name,
        List<String> roles,
        List<String> prefillKeys,
        Map<String, @Nullable Object> extra) {
    static Template read(Members members, String knownId) {
        String id = members.text("template_id", "id");
        return new Template(
                id == null ? knownId : id,
                members.text("name", "title"),
                members.names("roles", "role", "role_name", "name"),
                members.names("prefill_keys", "key", "prefill_key", "name"),
                members.extra());
    }
}
