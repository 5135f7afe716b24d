package dev.esign.sandbox.oauth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user has allowed a client, or a client has for itself. All that was ever given for it ends with it. */
final class Grant {
    final String clientId;
    final @Nullable String subject;
    final List<String> scopes;
    final List<String> resources;

    private boolean revoked;

    Grant(String clientId, @Nullable String subject, List<String> scopes, List<String> resources) {
        this.clientId = clientId;
        this.subject = subject;
        this.scopes = List.copyOf(scopes);
        this.resources = List.copyOf(resources);
    }

    boolean isOf(Client client) {
        return clientId.equals(client.id());
    }

    boolean isRevoked() {
        return revoked;
    }

    void revoke() {
        revoked = true;
    }

    /** The resources of one token: those asked for, as far as the grant has them; asking for none is asking for all. */
    List<String> narrowed(List<String> asked) {
        if (!resources.isEmpty() && !resources.containsAll(asked)) {
            throw OAuthError.invalidTarget();
        }
        return asked.isEmpty() ? resources : asked;
    }
}
