package dev.esign;

/** The request itself is wrong (400, 413, 415, 422): mend it; repeating it will not help. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(Answer answer, History history) {
        super(answer, history);
    }
}
