package dev.esign.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SDK's one JSON reader and writer, bounded in what it accepts. */
public final class Json {
    private static final int MAX_DEPTH = 64;
    /** A small text can be a large tree: each token is an object in memory. */
    private static final long MAX_TOKENS = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @param in the bytes, UTF-8; the caller bounds their number
     * @return the value; a missing node if there are no bytes
     * @throws IOException if the bytes cannot be read
     * @throws com.fasterxml.jackson.core.JacksonException if they are not JSON, or nested more than 64 deep
     */
    public static JsonNode read(InputStream in) throws IOException {
        try {
            return MAPPER.readTree(in);
        } catch (CharConversionException | NumberFormatException e) {
            // Jackson's own way to say that bytes are no UTF-32, or that an exponent has eleven digits.
            throw new JsonParseException(null, "No text, or no number", e);
        }
    }

    /**
     * Opens a writer; closing it leaves the stream open.
     *
     * @param out where the JSON goes, as UTF-8
     * @return the writer
     * @throws IOException if the stream fails
     */
    public static JsonGenerator writer(OutputStream out) throws IOException {
        return MAPPER.getFactory().createGenerator(out);
    }

    /**
     * Writes JSON to memory.
     *
     * @param content writes it
     * @return the JSON as UTF-8
     * @throws IllegalArgumentException if it is nested more than 64 deep
     */
    public static byte[] bytes(Writing content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = writer(out)) {
            content.write(json);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(
                    "The value is nested more than " + MAX_DEPTH + " deep, or in itself.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes JSON to a string.
     *
     * @param content writes it
     * @return the JSON
     * @throws IllegalArgumentException if it is nested more than 64 deep
     */
    public static String text(Writing content) {
        return new String(bytes(content), StandardCharsets.UTF_8);
    }

    /**
     * Writes a member with a plain Java value.
     *
     * @param json positioned inside an object
     * @param name the member's name
     * @param value a String, Number, Boolean, Map, Iterable or null; null leaves the member out
     * @throws IOException if the writer's stream fails
     * @throws IllegalArgumentException if the value, or one inside it, is of another type
     */
    public static void writeMember(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            write(json, value);
        }
    }

    /**
     * Writes a plain Java value.
     *
     * @param json positioned where a value may stand
     * @param value a String, Number, Boolean, Map, Iterable, JSON as it was read, or null
     * @throws IOException if the writer's stream fails
     * @throws IllegalArgumentException if the value, or one inside it, is of another type
     */
    public static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof JsonNode node) {
            json.writeTree(node);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            json.writeObject(value);
        } else {
            throw new IllegalArgumentException("A " + value.getClass().getName()
                    + " has no form in JSON here: use strings, numbers, booleans, lists and maps.");
        }
    }

    /** A String, Number, Boolean, unmodifiable List or Map, or null. */
    static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> Extra.of(node);
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>(node.size());
                node.forEach(element -> list.add(plain(element)));
                yield Collections.unmodifiableList(list);
            }
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            default -> null;
        };
    }

    /** Writes a part of a JSON text. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes it.
         *
         * @param json positioned where the part stands
         * @throws IOException if the writer's stream fails
         */
        void write(JsonGenerator json) throws IOException;
    }
}
