package dev.esign;

/** The provider failed (5xx). See {@link #outcomeUnknown()} before you do anything again. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(Answer answer, History history) {
        super(answer, history);
    }
}
