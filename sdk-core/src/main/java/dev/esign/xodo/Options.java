package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Secret;
import dev.esign.internal.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a request that may be left out, in the order in which they were first set. Immutable. Flags are written as 0 and
 * 1, and times as UNIX seconds (Xodo wire sheet §2).
 */
final class Options {
    static final Options NONE = new Options(Map.of());

    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = values;
    }

    Options with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Options(Collections.unmodifiableMap(more));
    }

    List<Secret> secrets() {
        return values.values().stream()
                .filter(Secret.class::isInstance)
                .map(Secret.class::cast)
                .toList();
    }

    void write(JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> option : values.entrySet()) {
            Json.writeMember(json, option.getKey(), onTheWire(option.getValue()));
        }
    }

    private static Object onTheWire(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof Instant time) {
            return time.getEpochSecond();
        }
        return value instanceof Secret secret ? secret.reveal() : value;
    }

    /** Without the values, one of which may be a signer's PIN. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
