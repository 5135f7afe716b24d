package dev.esign.webhooks.internal;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes an object apart, leniently. Each read takes the member away; what is absent, {@code null}, blank or empty (some servers write
 * {@code ""} or {@code []} for nothing) reads as nothing. A value of a type that makes no sense stays, and so ends up in
 * {@link #rest()} with the members that nobody asked for: nothing is lost, and nothing fails.
 *
 * <p>The maps it gives are copies that cannot be changed at any depth.
 */
public final class JsonMembers {

    private final Map<String, @Nullable Object> rest = new LinkedHashMap<>();

    public JsonMembers(Map<?, ?> object) {
        object.forEach((name, value) -> rest.put(String.valueOf(name), value));
    }

    /** A string, or a number or boolean as text. */
    public @Nullable String text(String name) {
        Object value = present(name);
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            rest.remove(name);
            return value.toString();
        }
        return null;
    }

    /** An integer, or a string that holds one. */
    public @Nullable Integer integer(String name) {
        Object value = present(name);
        if (value instanceof Integer || value instanceof String) {
            try {
                Integer integer = Integer.valueOf(value.toString());
                rest.remove(name);
                return integer;
            } catch (NumberFormatException notAnInteger) {
                return null;
            }
        }
        return null;
    }

    /** A point in time in ISO 8601 with its offset. */
    public @Nullable Instant instant(String name) {
        return parsed(name, Instant::parse);
    }

    public @Nullable URI uri(String name) {
        return parsed(name, URI::create);
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parser) {
        if (present(name) instanceof String text) {
            try {
                T value = parser.apply(text);
                rest.remove(name);
                return value;
            } catch (DateTimeParseException | IllegalArgumentException makesNoSense) {
                return null;
            }
        }
        return null;
    }

    public Map<String, @Nullable Object> object(String name) {
        if (present(name) instanceof Map<?, ?> object) {
            rest.remove(name);
            return PlainValues.copyOf(object);
        }
        return Map.of();
    }

    /** The objects of an array. Elements that are none stay behind. */
    public List<JsonMembers> objects(String name) {
        if (!(present(name) instanceof List<?> array)) {
            return List.of();
        }
        List<JsonMembers> objects = new ArrayList<>(array.size());
        List<@Nullable Object> others = new ArrayList<>();
        for (Object element : array) {
            if (element instanceof Map<?, ?> object) {
                objects.add(new JsonMembers(object));
            } else {
                others.add(element);
            }
        }
        if (others.isEmpty()) {
            rest.remove(name);
        } else {
            rest.put(name, others);
        }
        return objects;
    }

    /** The members that no read has taken. */
    public Map<String, @Nullable Object> rest() {
        return PlainValues.copyOf(rest);
    }

    private @Nullable Object present(String name) {
        Object value = rest.get(name);
        if (isNothing(value)) {
            rest.remove(name);
            return null;
        }
        return value;
    }

    private static boolean isNothing(@Nullable Object value) {
        if (value instanceof Collection<?> array) {
            return array.isEmpty();
        }
        if (value instanceof Map<?, ?> object) {
            return object.isEmpty();
        }
        return value == null || (value instanceof String text && text.isBlank());
    }
}
