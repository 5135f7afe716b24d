package dev.esign.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members as they came. An unmodifiable map in the provider's order whose {@code toString} gives names only: what a
 * provider adds tomorrow may be a link that grants access.
 */
final class Extra extends AbstractMap<String, @Nullable Object> {
    private static final Extra NONE = new Extra(Collections.emptyMap());

    private final Map<String, @Nullable Object> members;

    private Extra(Map<String, @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    static Extra of(JsonNode object) {
        return without(List.of(), object);
    }

    static Extra without(Collection<String> names, JsonNode object) {
        // Most objects have no other member, and are not to pay for a map.
        Map<String, @Nullable Object> members = null;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!names.contains(member.getKey())) {
                members = members == null ? new LinkedHashMap<>() : members;
                members.put(member.getKey(), Json.plain(member.getValue()));
            }
        }
        return members == null ? NONE : new Extra(members);
    }

    @Override
    public @Nullable Object get(Object name) {
        return members.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return members.containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return members.entrySet();
    }

    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
