package dev.esign;

/** The key or token is good but may not do this (403), or a signed link has expired. */
public final class PermissionException extends ApiException {
    private static final long serialVersionUID = 1L;

    PermissionException(Answer answer, History history) {
        super(answer, history);
    }
}
