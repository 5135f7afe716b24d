package dev.esign.internal.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members as they came. An unmodifiable map in the provider's order whose {@code toString} gives names only: what a
 * provider adds tomorrow may be a link that grants access.
 */
final class Extra extends AbstractMap<String, @Nullable Object> {
    private static final Extra NONE = new Extra(Map.of());

    private final Map<String, @Nullable Object> members;

    private Extra(Map<String, @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> members) {
        return members.isEmpty() ? NONE : new Extra(members);
    }

    static Map<String, @Nullable Object> none() {
        return NONE;
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
