package dev.esign;

/** There is no such thing, or it belongs to somebody else (404, 410). */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(Answer answer, History history) {
        super(answer, history);
    }
}
