package dev.esign.signicat;

import dev.esign.SecretUrl;
import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link in an answer. Immutable. Source: Signicat wire sheet §3.1.
 *
 * @param href where it leads; may open for whoever holds it
 * @param rel what it is to the answer
 * @param contentType what is there
 * @param error why there is nothing
 * @param resourceStatus where it stands
 * @param extra what else there was, by name
 */
public record Link(
        @Nullable SecretUrl href,
        @Nullable String rel,
        @Nullable String contentType,
        @Nullable String error,
        @Nullable String resourceStatus,
        Map<String, @Nullable Object> extra) {
    static Link read(Members members) {
        return new Link(
                members.word(SecretUrl::new, "href"),
                members.text("rel"),
                members.text("contentType"),
                members.text("error"),
                members.text("resourceStatus"),
                members.extra());
    }
}
