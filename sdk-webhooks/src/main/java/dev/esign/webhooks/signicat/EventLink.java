package dev.esign.webhooks.signicat;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource is found that {@link ResourceCreated} announces (Signicat wire sheet §6.2).
 *
 * @param href the address, or {@code null} if none came that can be read. Send a token nowhere but to the API's own host
 * @param rel what the link is for, or {@code null} if it did not come
 * @param contentType what is behind it, or {@code null} if it did not come
 * @param extra what else came; plain values, unmodifiable
 */
public record EventLink(
        @Nullable URI href, @Nullable String rel, @Nullable String contentType, Map<String, @Nullable Object> extra) {

    /** Shows what the link is for only: the address may let the bearer in. */
    @Override
    public String toString() {
        return "EventLink[rel=" + rel + ", contentType=" + contentType + "]";
    }
}
