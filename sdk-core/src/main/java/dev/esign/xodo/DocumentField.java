package dev.esign.xodo;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as Xodo tells of it. Immutable. Source: Xodo wire sheet §2.2 and §2.4. Where it stands and how it
 * looks is in {@code extra}.
 *
 * @param type what it is for
 * @param identifier its name for programs; case matters
 * @param name its name for people
 * @param page on which page, from 1
 * @param signerId who fills it in
 * @param value what it holds
 * @param extra what else the answer said
 */
public record DocumentField(
        @Nullable FieldType type,
        @Nullable String identifier,
        @Nullable String name,
        @Nullable Integer page,
        @Nullable Integer signerId,
        @Nullable String value,
        Map<String, @Nullable Object> extra) {
    static DocumentField read(Members members) {
        return new DocumentField(
                members.word(FieldType::new, "type"),
                members.text("identifier"),
                members.text("name"),
                members.integer("page"),
                members.integer("signer"),
                members.text("value"),
                members.extra());
    }
}
