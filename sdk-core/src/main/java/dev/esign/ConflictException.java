package dev.esign;

/** The thing is not in a state that allows this, or has changed meanwhile (409, 412): read it again, then decide. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(Answer answer, History history) {
        super(answer, history);
    }
}
