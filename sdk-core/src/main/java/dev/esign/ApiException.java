package dev.esign;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider answered, and the answer was no. The subclasses tell the common reasons apart by HTTP status (RFC 9110
 * §15); an unusual status is an {@code ApiException} itself.
 */
public class ApiException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Answer answer;
    private @Nullable String hint;

    ApiException(Answer answer, History history) {
        super(describe(answer, history), history, null);
        this.answer = answer;
    }

    /**
     * Makes the exception that fits an answer's status.
     *
     * @param answer what the provider said
     * @param history how the call went until then
     * @return the subclass for the status, or an {@code ApiException} itself
     */
    public static ApiException of(Answer answer, History history) {
        return of(answer.status(), answer, history, null);
    }

    /**
     * Makes the exception that fits what an answer means, where its body says other than its status.
     *
     * @param meaning the status that would say so
     * @param answer what the provider said
     * @param history how the call went until then
     * @param hint a sentence of the SDK's that ends the message; null if there is none
     * @return the subclass for that status, or an {@code ApiException} itself
     */
    public static ApiException of(int meaning, Answer answer, History history, @Nullable String hint) {
        ApiException exception = of(meaning, answer, history);
        exception.hint = hint;
        return exception;
    }

    private static ApiException of(int meaning, Answer answer, History history) {
        return switch (meaning) {
            case 400, 413, 415, 422 -> new InvalidRequestException(answer, history);
            case 401 -> new AuthenticationException(answer, history);
            case 402 -> new PaymentRequiredException(answer, history);
            case 403 -> new PermissionException(answer, history);
            case 404, 410 -> new NotFoundException(answer, history);
            case 409, 412 -> new ConflictException(answer, history);
            case 429 -> new RateLimitedException(answer, history);
            default -> meaning >= 500 ? new ServerException(answer, history) : new ApiException(answer, history);
        };
    }

    @Override
    public @Nullable String getMessage() {
        return hint == null ? super.getMessage() : super.getMessage() + " " + hint;
    }

    /**
     * The HTTP status.
     *
     * @return 300 to 599; 200 to 299 if the body of a good answer says that it is a refusal
     */
    public int status() {
        return answer.status();
    }

    /**
     * The provider's own code for the error, as it stands in the answer.
     *
     * @return the code; empty if the answer had none
     */
    public Optional<String> code() {
        return Optional.ofNullable(answer.code());
    }

    /**
     * The provider's own words.
     *
     * @return the text; empty if the answer had none
     */
    public Optional<String> providerMessage() {
        return Optional.ofNullable(answer.message());
    }

    /**
     * What is wrong with single fields of the request.
     *
     * @return one entry for each thing that is wrong, in the provider's order; empty if it named none
     */
    public List<FieldError> fieldErrors() {
        return answer.fieldErrors();
    }

    /**
     * The provider's id of this request, to quote to its support.
     *
     * @return the id; empty if the answer had none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(answer.requestId());
    }

    /**
     * How long the provider asked to wait before the next try: {@code Retry-After} (RFC 9110 §10.2.3) or, with a 429 that
     * has none, {@code X-RateLimit-Reset}.
     *
     * @return the wait, not negative; empty if the answer asked for none
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(answer.retryAfter());
    }

    private static String describe(Answer answer, History history) {
        StringBuilder text =
                new StringBuilder(history.operation()).append(" was answered ").append(answer.status());
        if (answer.code() != null) {
            text.append(" (").append(answer.code()).append(')');
        }
        if (answer.message() != null) {
            text.append(": ").append(answer.message());
        } else if (answer.status() >= 300 && answer.status() < 400) {
            text.append(": the SDK does not follow this redirect; is the base URL right?");
        }
        for (FieldError error : answer.fieldErrors()) {
            text.append("; ").append(error.field()).append(": ").append(error.message());
        }
        text.append(" [attempt ").append(history.attempts());
        if (answer.requestId() != null) {
            text.append(", request id ").append(answer.requestId());
        }
        if (history.idempotencyKey() != null) {
            text.append(", idempotency key ").append(history.idempotencyKey());
        }
        return text.append(']').toString();
    }

    /**
     * What an answer said of an error.
     *
     * @param status the HTTP status
     * @param code the provider's code, or null
     * @param message the provider's words, or null
     * @param fieldErrors what is wrong with single fields
     * @param requestId the provider's id of the request, or null
     * @param retryAfter how long the provider asked to wait, or null
     */
    public record Answer(
            int status,
            @Nullable String code,
            @Nullable String message,
            List<FieldError> fieldErrors,
            @Nullable String requestId,
            @Nullable Duration retryAfter)
            implements Serializable {
        /**
         * Copies the list.
         *
         * @param status the HTTP status
         * @param code the provider's code, or null
         * @param message the provider's words, or null
         * @param fieldErrors what is wrong with single fields
         * @param requestId the provider's id of the request, or null
         * @param retryAfter how long the provider asked to wait, or null
         */
        public Answer {
            fieldErrors = List.copyOf(fieldErrors);
        }
    }

    /**
     * What is wrong with one field of a request.
     *
     * @param field the field's name or path, in the provider's words
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) implements Serializable {}
}
