package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Fingerprint;
import dev.esign.sandbox.common.Tokens;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A create as it came in, by either transport. The fingerprint is of what was said, not of how: multipart boundaries and
 * the order of JSON members do not count.
 */
record CreateRequest(
        String namespace,
        String fingerprint,
        ObjectNode body,
        @Nullable Upload upload) {
    private static final List<String> JSON_PARTS = List.of("parties", "metadata");

    static CreateRequest read(Context request) {
        return request.isMultipartFormData() ? multipart(request) : json(request);
    }

    private static CreateRequest json(Context request) {
        ObjectNode body = (ObjectNode) Json.readObject(request.bodyAsBytes());
        return new CreateRequest("create-json", Fingerprint.of(body), body, null);
    }

    private static CreateRequest multipart(Context request) {
        Map<String, String> hashes = new TreeMap<>();
        ObjectNode body = Json.MAPPER.createObjectNode();
        request.formParamMap().forEach((name, values) -> {
            // A file has a name here too, but no text.
            if (!values.isEmpty()) {
                hashes.put(name, String.join("\n", values));
                body.set(name, part(name, values.get(0)));
            }
        });
        UploadedFile file = request.uploadedFile("file");
        if (file == null) {
            throw Problem.badRequest("file is missing.");
        }
        byte[] bytes = content(file);
        hashes.put("file", file.filename() + "\n" + Tokens.sha256(bytes));
        String fingerprint = Tokens.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
        return new CreateRequest("create-multipart", fingerprint, body, new Upload(name(file.filename()), bytes));
    }

    private static JsonNode part(String name, String value) {
        if (JSON_PARTS.contains(name)) {
            return Read.embedded(name, value);
        }
        if (name.equals("auto_send") && (value.equals("true") || value.equals("false"))) {
            return Json.MAPPER.getNodeFactory().booleanNode(value.equals("true"));
        }
        return Json.MAPPER.getNodeFactory().textNode(value);
    }

    private static byte[] content(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself, fetched if it has to be. */
    Upload document(Fetcher fetcher) {
        String document = Read.text(body, "document");
        String url = Read.text(body, "document_url");
        int given = (upload == null ? 0 : 1) + (document == null ? 0 : 1) + (url == null ? 0 : 1);
        if (given != 1) {
            throw Problem.badRequest("Give the document exactly once: as file, document or document_url.");
        }
        if (upload != null) {
            return upload;
        }
        String fileName = name(Read.text(body, "file_name"));
        if (url != null) {
            return new Upload(fileName, fetcher.fetch(Read.callable("document_url", url)));
        }
        try {
            return new Upload(fileName, Base64.getDecoder().decode(String.valueOf(document)));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("document is not base64.");
        }
    }

    private static String name(@Nullable String given) {
        return given == null || given.isBlank() ? "document" : given.strip();
    }
}
