package dev.esign.sandbox.signicat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal: the status and the {@code {message,errors}} that the caller reads (Signicat wire sheet §4). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<FieldError> errors;

    Problem(int status, String message) {
        this(status, message, List.of());
    }

    private Problem(int status, String message, List<FieldError> errors) {
        super(message, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    int status() {
        return status;
    }

    /** For a person: the message, and what is wrong with each field. */
    String explanation() {
        StringBuilder text = new StringBuilder(String.valueOf(getMessage()));
        errors.forEach(e -> text.append(". ").append(e.field()).append(' ').append(e.message()));
        return text.append('.').toString();
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", String.valueOf(getMessage()));
        body.put("errors", errors);
        return body;
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "Validation Failed", errors);
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    static Problem unauthorized(String message) {
        return new Problem(401, message);
    }

    static Problem forbidden(String message) {
        return new Problem(403, message);
    }

    static Problem notFound(String what) {
        return new Problem(404, "No such " + what);
    }

    static Problem rule(String message) {
        return new Problem(422, message);
    }

    static Problem rule(String field, String message) {
        return new Problem(422, "Validation Failed", List.of(new FieldError(field, message)));
    }

    /** What is wrong with one member of a body. */
    record FieldError(String field, String message) {}
}
