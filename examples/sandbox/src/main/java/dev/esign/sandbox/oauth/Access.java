package dev.esign.sandbox.oauth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a living access token is good for. Immutable.
 *
 * @param clientId the client that it was given to
 * @param subject whom it stands for, as the provider has named them; null if nobody
 * @param scopes what it allows
 * @param resources the paths of the resources that it is for; empty means all
 */
public record Access(String clientId, @Nullable String subject, List<String> scopes, List<String> resources) {
    /**
     * Copies the lists.
     *
     * @param clientId the client that it was given to
     * @param subject whom it stands for; null if nobody
     * @param scopes what it allows
     * @param resources the paths of the resources that it is for; empty means all
     */
    public Access {
        scopes = List.copyOf(scopes);
        resources = List.copyOf(resources);
    }

    /**
     * Whether the token may be used on a resource (RFC 8707 §2).
     *
     * @param resource one of the provider's paths
     * @return true if it was asked for this resource, for the provider as a whole, or for none in particular
     */
    public boolean isFor(String resource) {
        return resources.isEmpty() || resources.contains(resource) || resources.contains("");
    }
}
