package dev.esign.sandbox.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The registered clients. */
final class Clients {
    private final Map<String, Client> byId = new ConcurrentHashMap<>();

    Optional<Client> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void put(Client client) {
        byId.put(client.id(), client);
    }

    void remove(Client client) {
        byId.remove(client.id());
    }
}
