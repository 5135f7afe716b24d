package dev.esign.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.internal.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The bodies that calls send. Documents are streamed: none is ever held whole. */
public final class Bodies {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int BUFFER = 64 << 10;

    private Bodies() {}

    /**
     * No bytes and no type, for a call that has nothing to say but whose method must have a body.
     *
     * @return the body
     */
    public static Body empty() {
        return key -> RequestBody.EMPTY;
    }

    /**
     * A JSON object.
     *
     * @param members writes the members
     * @return the body
     */
    public static Body json(Json.Writing members) {
        byte[] bytes = object(members);
        return key -> RequestBody.create(bytes, JSON);
    }

    /**
     * JSON that is no object, such as a list of ids.
     *
     * @param value a plain Java value
     * @return the body
     */
    public static Body jsonValue(Object value) {
        byte[] bytes = Json.bytes(json -> Json.write(json, value));
        return key -> RequestBody.create(bytes, JSON);
    }

    /**
     * A form of names and values ({@code application/x-www-form-urlencoded}).
     *
     * @param parts makes the names and values, in order; asked for each attempt
     * @return the body
     */
    public static Body form(Supplier<List<Part>> parts) {
        return key -> {
            FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
            parts.get().forEach(part -> form.add(part.name(), part.text()));
            return form.build();
        };
    }

    /**
     * A form of names and values, as parts ({@code multipart/form-data}, RFC 7578).
     *
     * @param parts makes the names and values, in order; asked for each attempt
     * @return the body
     */
    public static Body multipart(Supplier<List<Part>> parts) {
        return key -> multipart(key, parts.get()).build();
    }

    /**
     * A JSON object whose last member is a document in Base64 (RFC 4648 §4).
     *
     * @param members writes the other members
     * @param name the document's member
     * @param document what to encode, streamed
     * @return the body
     */
    public static Body jsonWithBase64(Json.Writing members, String name, Document.Content document) {
        return jsonWithDocuments((json, base64) -> {
            members.write(json);
            json.writeFieldName(name);
            base64.write(json, document);
        });
    }

    /**
     * A JSON object with documents in it, in Base64 (RFC 4648 §4), each streamed.
     *
     * @param members writes the members, the same each time
     * @return the body
     */
    public static Body jsonWithDocuments(WritingWithDocuments members) {
        List<Document.Content> documents = new ArrayList<>();
        byte[] frame = object(json -> members.write(json, (place, document) -> {
            documents.add(document);
            place.writeString("");
        }));
        long length = withBase64(frame.length, documents);
        return key -> new RequestBody() {
            @Override
            public MediaType contentType() {
                return JSON;
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (JsonGenerator json = Json.writer(sink.outputStream())) {
                    json.writeStartObject();
                    members.write(json, Bodies::stream);
                    json.writeEndObject();
                }
            }
        };
    }

    private static void stream(JsonGenerator json, Document.Content document) throws IOException {
        // Jackson asks for less than 3 kB at a time, and from a file each time is a system call.
        try (InputStream in = new BufferedInputStream(new DocumentStream(document), BUFFER)) {
            json.writeBinary(in, -1);
        }
    }

    private static long withBase64(long frame, List<Document.Content> documents) {
        long length = frame;
        for (Document.Content document : documents) {
            if (document.size().isEmpty()) {
                return -1;
            }
            length += (document.size().getAsLong() + 2) / 3 * 4;
        }
        return length;
    }

    /**
     * A form with a file (RFC 7578). Its boundary comes from the call's key, so that the same call is the same bytes in
     * the next process too.
     *
     * @param parts the other parts, by name and text
     * @param name the file's part
     * @param document the file, streamed
     * @return the body
     */
    public static Body multipart(List<Part> parts, String name, Document.Content document) {
        return key -> multipart(key, parts)
                .addFormDataPart(
                        name,
                        document.fileName(),
                        file(document, MediaType.get(document.type().mediaType())))
                .build();
    }

    /**
     * A document's bytes and nothing else.
     *
     * @param document what to send, streamed
     * @return the body, {@code application/octet-stream}
     */
    public static Body raw(Document.Content document) {
        return key -> file(document, BYTES);
    }

    private static MultipartBody.Builder multipart(@Nullable IdempotencyKey key, List<Part> parts) {
        MultipartBody.Builder form = new MultipartBody.Builder("esign-" + boundary(key)).setType(MultipartBody.FORM);
        parts.forEach(part -> form.addFormDataPart(part.name(), part.text()));
        return form;
    }

    private static String boundary(@Nullable IdempotencyKey key) {
        IdempotencyKey seed = key == null ? IdempotencyKey.random() : key;
        return IdempotencyKey.derivedFrom("multipart boundary", seed.value())
                .value()
                .substring(0, 32);
    }

    private static RequestBody file(Document.Content document, MediaType type) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return document.size().orElse(-1);
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (InputStream in = new DocumentStream(document)) {
                    in.transferTo(sink.outputStream());
                }
            }
        };
    }

    private static byte[] object(Json.Writing members) {
        return Json.bytes(json -> {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
    }

    /** Writes the members of a JSON object that has documents in it. */
    @FunctionalInterface
    public interface WritingWithDocuments {
        /**
         * Writes them.
         *
         * @param json positioned inside the object
         * @param base64 writes the documents
         * @throws IOException if the writer's stream fails
         */
        void write(JsonGenerator json, Base64Writer base64) throws IOException;
    }

    /** Writes a document as a JSON string in Base64. */
    @FunctionalInterface
    public interface Base64Writer {
        /**
         * Writes it.
         *
         * @param json positioned where a value may stand
         * @param document what to encode
         * @throws IOException if the document or the writer's stream fails
         */
        void write(JsonGenerator json, Document.Content document) throws IOException;
    }

    /**
     * A part of a form.
     *
     * @param name its name
     * @param text its content
     */
    public record Part(String name, String text) {}
}
