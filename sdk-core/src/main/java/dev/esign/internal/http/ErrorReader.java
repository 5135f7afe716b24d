package dev.esign.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException.Answer;
import dev.esign.ApiException.FieldError;
import dev.esign.Secret;
import dev.esign.internal.check.OneLine;
import dev.esign.internal.http.Outcome.Broken;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a provider says of an error, whatever its form: {@code code}, {@code message} and {@code error} as members or
 * nested, {@code title} and {@code detail} (RFC 9457), a list or map of field errors, or plain text. Never fails: a body that is
 * empty, broken, huge or HTML leaves the status to speak.
 */
final class ErrorReader {
    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_TEXT = 500;
    /** The patterns take time that grows with the square of what they search. */
    private static final int MAX_SEARCHED = 4000;

    private static final List<String> REQUEST_ID = List.of("X-Request-Id", "Request-Id", "RequestId");

    /** What stands behind the ? of a link may grant access, and providers repeat what they were sent. */
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s?#\"'<>]+)[?#][^\\s\"'<>]*");
    /** So may a long segment of its path: it is no word but a token. */
    private static final Pattern TOKEN_IN_PATH = Pattern.compile("(https?://[^\\s\"'<>]*?/)[\\w.~%-]{24,}");

    private final List<Secret> hidden;
    private final List<String> codeMembers;

    /**
     * Makes one.
     *
     * @param hidden the secrets that were sent; taken out of what the provider says, if it echoes them
     * @param codeMembers {@link Failures#codeMembers()}
     */
    ErrorReader(List<Secret> hidden, List<String> codeMembers) {
        this.hidden = hidden;
        this.codeMembers = codeMembers;
    }

    Answer read(Response response, Instant now) {
        return answer(response, words(response), now);
    }

    /** A good status, but a body that refuses. */
    Answer refused(Response response, JsonNode body, Instant now) {
        Said said = new Said();
        said.listen(body);
        return answer(response, said, now);
    }

    private Answer answer(Response response, Said said, Instant now) {
        Duration wait = RetryAfter.parse(response.header("Retry-After"), now);
        Instant reset = response.code() == 429 ? RateLimitHeaders.reset(response.headers()) : null;
        return new Answer(
                response.code(),
                cleanOrNull(said.code),
                cleanOrNull(said.message),
                said.fields.stream()
                        .map(f -> new FieldError(cleaned(f.field()), cleaned(f.message())))
                        .toList(),
                requestId(response),
                wait == null && reset != null ? RetryAfter.until(reset, now) : wait);
    }

    @Nullable String requestId(Response response) {
        return REQUEST_ID.stream()
                .map(name -> cleanOrNull(response.header(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * OkHttp quotes an answer that is no HTTP, and a certificate that is another's. If that echoes a secret, or is not one line,
     * only its words are kept, and clean.
     */
    IOException cleaned(IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            // Its type says that to ask again is of no use; before anything is sent, no secret can be echoed.
            String words = String.valueOf(e.getMessage());
            return OneLine.is(words) ? e : new SSLPeerUnverifiedException(OneLine.of(words));
        }
        if (Broken.isDistrust(e)) {
            return e;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (!message.equals(withoutSecrets(message)) || !OneLine.is(message)) {
                return new IOException(cleaned(message));
            }
        }
        return e;
    }

    private String withoutSecrets(String text) {
        String safe = text;
        for (Secret secret : hidden) {
            // One that went along in a URL may come back as it stood there.
            String encoded = URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8);
            safe = safe.replace(secret.reveal(), "***").replace(encoded, "***");
        }
        return safe;
    }

    private Said words(Response response) {
        Said said = new Said();
        byte[] body = body(response);
        try {
            said.listen(Json.read(new ByteArrayInputStream(body)));
        } catch (JacksonException notJson) {
            String type = String.valueOf(response.header("Content-Type"));
            if (type.startsWith("text/plain")) {
                said.message = new String(body, StandardCharsets.UTF_8);
            } else if (type.startsWith("application/x-www-form-urlencoded")) {
                said.listen(new String(body, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError("Memory does not fail", e);
        }
        return said;
    }

    private static byte[] body(Response response) {
        try {
            return response.body().byteStream().readNBytes(MAX_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private @Nullable String cleanOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : cleaned(text);
    }

    private String cleaned(String text) {
        String whole = withoutSecrets(text);
        String start = whole.substring(0, Math.min(whole.length(), MAX_SEARCHED));
        String safe = LINK.matcher(start).replaceAll("$1?***");
        safe = TOKEN_IN_PATH.matcher(safe).replaceAll("$1***");
        safe = OneLine.of(safe).strip();
        return safe.length() <= MAX_TEXT ? safe : safe.substring(0, MAX_TEXT) + "…";
    }

    /** What was said, as it came: not yet clean. */
    private final class Said {
        private @Nullable String code;
        private @Nullable String message;
        private final List<FieldError> fields = new ArrayList<>();

        void listen(JsonNode body) {
            Members members = Members.of(body);
            code = code(members);
            message = members.text("error_description", "message", "detail", "title", "info");
            if (message == null && code != null && code.contains(" ")) {
                // A sentence where the code belongs.
                message = code;
                code = null;
            }
            JsonNode error = body.path("error");
            if (error.isObject()) {
                Members nested = Members.of(error);
                code = code != null ? code : code(nested);
                // What the wire calls its code outside (RFC 6749: error) is not what it is called inside.
                code = code != null ? code : nested.text("type", "code");
                message = message != null ? message : nested.text("message", "detail", "info");
            } else if (error.isTextual() && !codeMembers.contains("error")) {
                if (message == null) {
                    message = error.asText();
                } else if (code == null) {
                    code = error.asText();
                }
            }
            fieldErrors(body.path("errors"));
        }

        private @Nullable String code(Members members) {
            // "error": true says that there is one, not which.
            return members.text(codeMembers.stream()
                    .filter(name -> !members.json().path(name).isBoolean())
                    .toArray(String[]::new));
        }

        /** Some authorization servers refuse in the form of a query string. */
        void listen(String form) {
            HttpUrl query = HttpUrl.parse("https://form.invalid/?" + form);
            if (query != null) {
                code = query.queryParameter("error");
                message = query.queryParameter("error_description");
            }
        }

        private void fieldErrors(JsonNode errors) {
            if (errors.isArray()) {
                for (JsonNode error : errors) {
                    Members members = Members.of(error);
                    String field = members.text("field", "path", "pointer", "name");
                    String text = error.isTextual() ? error.asText() : members.text("message", "detail", "error");
                    fields.add(new FieldError(field == null ? "" : field, text == null ? "" : text));
                }
            } else {
                for (Map.Entry<String, JsonNode> error : errors.properties()) {
                    Iterable<JsonNode> texts =
                            error.getValue().isArray() ? error.getValue() : List.of(error.getValue());
                    texts.forEach(text -> fields.add(new FieldError(error.getKey(), text.asText())));
                }
            }
        }
    }
}
