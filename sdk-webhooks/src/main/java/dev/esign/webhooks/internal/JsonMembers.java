package dev.esign.webhooks.internal;

import java.net.URI;
import java.time.DateTimeException;
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
        String text = peek(name);
        if (text != null) {
            rest.remove(name);
        }
        return text;
    }

    /** The same, left where it is. */
    @Nullable String peek(String name) {
        return textOf(present(name));
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

    /** A point in time in whole seconds since 1970, as a number or as a string that holds one. */
    public @Nullable Instant seconds(String name) {
        String text = peek(name);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(text));
            rest.remove(name);
            return instant;
        } catch (NumberFormatException | DateTimeException makesNoSense) {
            return null;
        }
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

    /** An object whose members are read one by one; nothing if there is none, or an empty one. */
    public @Nullable JsonMembers members(String name) {
        if (present(name) instanceof Map<?, ?> object) {
            rest.remove(name);
            return new JsonMembers(object);
        }
        return null;
    }

    /** The objects of an array. Elements that are none stay behind. */
    public List<JsonMembers> objects(String name) {
        return elements(name, element -> element instanceof Map<?, ?> object ? new JsonMembers(object) : null);
    }

    /** The strings, numbers and booleans of an array, as text. Elements that are none of these stay behind. */
    public List<String> texts(String name) {
        return List.copyOf(elements(name, JsonMembers::textOf));
    }

    private <T> List<T> elements(String name, Function<@Nullable Object, @Nullable T> reader) {
        if (!(present(name) instanceof List<?> array)) {
            return List.of();
        }
        List<T> read = new ArrayList<>(array.size());
        List<@Nullable Object> others = new ArrayList<>();
        for (Object element : array) {
            T value = reader.apply(element);
            if (value == null) {
                others.add(element);
            } else {
                read.add(value);
            }
        }
        if (others.isEmpty()) {
            rest.remove(name);
        } else {
            rest.put(name, others);
        }
        return read;
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

    private static @Nullable String textOf(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : null;
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
