package dev.esign.internal.json;

/** An answer lacks what it cannot be used without. */
public final class MissingMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String message;

    /**
     * Makes one.
     *
     * @param message what is missing, as it goes on after "the call was answered 200, but"
     */
    public MissingMemberException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
