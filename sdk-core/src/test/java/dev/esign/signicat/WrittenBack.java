package dev.esign.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.testing.Payloads;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer's record back to JSON by the names of its components, and what it kept beside them. */
final class WrittenBack {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WrittenBack() {}

    static JsonNode of(Object record) {
        // As text, so that a number has the type that it is read with, not the one that it had.
        return withoutNothing(Payloads.json(MAPPER.valueToTree(plain(record)).toString()));
    }

    /** Without members that say nothing: an absent member and null are the same. */
    static JsonNode withoutNothing(JsonNode node) {
        if (!node.isContainerNode()) {
            return node;
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, withoutNothing(object.get(name))));
            object.properties()
                    .removeIf(member -> member.getValue().isNull()
                            || (member.getValue().isContainerNode()
                                    && member.getValue().isEmpty()));
            return object;
        }
        var array = MAPPER.createArrayNode();
        copy.forEach(element -> array.add(withoutNothing(element)));
        return array;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return secret.reveal();
        }
        if (value instanceof SecretUrl url) {
            return url.reveal();
        }
        if (value instanceof Record record) {
            return members(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(WrittenBack::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), plain(member)));
            return copy;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, @Nullable Object> members(Record record) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component(record, component);
            if (component.getName().equals("extra") && value instanceof Map<?, ?> extra) {
                extra.forEach((name, member) -> members.put(String.valueOf(name), plain(member)));
            } else {
                String name = component.getName();
                boolean isPdf = record instanceof DataToSign && name.equals("convertToPdf");
                members.put(isPdf ? "convertToPDF" : name, plain(value));
            }
        }
        return members;
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the accessor of " + component.getName() + " failed", e);
        }
    }
}
