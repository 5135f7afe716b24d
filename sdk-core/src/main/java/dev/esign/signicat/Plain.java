package dev.esign.signicat;

import dev.esign.Secret;
import dev.esign.SecretUrl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a part of a request as plain values. What says nothing is left out. */
final class Plain {
    private final Map<String, @Nullable Object> members;

    private Plain(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** Begins with members that have no type here; a typed one of the same name wins. */
    static Plain of(Map<String, @Nullable Object> extra) {
        return new Plain(new LinkedHashMap<>(extra));
    }

    Plain put(String name, @Nullable Object value) {
        boolean isEmpty = (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (value != null && !isEmpty) {
            members.put(name, plain(value));
        }
        return this;
    }

    <T> Plain part(String name, @Nullable T part, Function<T, Map<String, @Nullable Object>> json) {
        return put(name, part == null ? null : json.apply(part));
    }

    <T> Plain parts(String name, List<T> parts, Function<T, Map<String, @Nullable Object>> json) {
        return put(name, parts.stream().map(json).toList());
    }

    Map<String, @Nullable Object> members() {
        return members;
    }

    private static Object plain(Object value) {
        if (value instanceof OpenValue word) {
            return word.value();
        }
        if (value instanceof Secret secret) {
            return secret.reveal();
        }
        if (value instanceof SecretUrl url) {
            return url.reveal();
        }
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        return value instanceof List<?> list ? list.stream().map(Plain::plain).toList() : value;
    }
}
