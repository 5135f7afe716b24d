package dev.esign.sandbox.getsigned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal: the status and the {@code {type,title,status,errors}} that the caller reads (GetSigned wire sheet §4). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Map<String, List<String>> errors;

    Problem(int status, String type, String title, Map<String, List<String>> errors) {
        super(title, null, false, false);
        this.status = status;
        this.type = type;
        this.errors = errors;
    }

    private Problem(int status, String type, String title) {
        this(status, type, title, Map.of());
    }

    int status() {
        return status;
    }

    String title() {
        return String.valueOf(getMessage());
    }

    /** For a person: the title, and what is wrong with each field. */
    String explanation() {
        StringBuilder text = new StringBuilder(title());
        errors.forEach(
                (field, messages) -> text.append(". ").append(field).append(' ').append(String.join(", ", messages)));
        return text.append('.').toString();
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title());
        body.put("status", status);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    static Problem invalid(Map<String, List<String>> errors) {
        return new Problem(400, "validation_error", "Some fields were rejected", errors);
    }

    static Problem invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    static Problem unauthorized(String title) {
        return new Problem(401, "unauthorized", title);
    }

    static Problem forbidden(String title) {
        return new Problem(403, "forbidden", title);
    }

    static Problem notFound(String what) {
        return new Problem(404, "not_found", "No such " + what);
    }

    static Problem conflict(String title) {
        return new Problem(409, "conflict", title);
    }

    static Problem rule(String title) {
        return new Problem(422, "business_rule", title);
    }

    static Problem keyReused() {
        return rule("This Idempotency-Key was used with another request");
    }

    static Problem rateLimited() {
        return new Problem(429, "rate_limited", "Too many requests in this window");
    }
}
