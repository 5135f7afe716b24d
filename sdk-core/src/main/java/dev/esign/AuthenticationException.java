package dev.esign;

/** The API key or token is missing, wrong or expired (401). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(Answer answer, History history) {
        super(answer, history);
    }
}
