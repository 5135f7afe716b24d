package dev.esign.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A form as a server reads it: parts by their {@code Content-Disposition}. */
record Multipart(Map<String, Part> parts) {
    static Multipart of(RecordedRequest request) {
        MediaType type =
                MediaType.get(Objects.requireNonNull(request.getHeaders().get("Content-Type")));
        assertThat(type.type() + "/" + type.subtype()).isEqualTo("multipart/form-data");
        Buffer body = new Buffer().write(Objects.requireNonNull(request.getBody()));
        Map<String, Part> parts = new LinkedHashMap<>();
        try (MultipartReader reader = new MultipartReader(body, Objects.requireNonNull(type.parameter("boundary")))) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                Headers headers = part.headers();
                parts.put(
                        String.valueOf(headers.get("Content-Disposition")),
                        new Part(headers.get("Content-Type"), part.body().readByteString()));
            }
        } catch (IOException e) {
            throw new AssertionError("no form", e);
        }
        return new Multipart(parts);
    }

    String text(String name) {
        Part part = parts.get("form-data; name=\"" + name + "\"");
        assertThat(part).as("the part %s of %s", name, parts.keySet()).isNotNull();
        return part == null ? "" : part.content().utf8();
    }

    record Part(@Nullable String contentType, ByteString content) {}
}
