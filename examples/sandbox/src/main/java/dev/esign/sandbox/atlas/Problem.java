package dev.esign.sandbox.atlas;

/** A refusal: the status and the {@code {"code","message"}} that the caller reads. The codes are Gen B's where it has one (Atlas wire sheet §4). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Problem(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    static Problem badRequest(String message) {
        return new Problem(400, "bad_request", message);
    }

    static Problem unauthorized(String message) {
        return new Problem(401, "unauthorized", message);
    }

    static Problem paymentRequired() {
        return new Problem(402, "insufficient_credits", "No credits left. Buy more in the dashboard under billing.");
    }

    static Problem forbidden(String message) {
        return new Problem(403, "forbidden", message);
    }

    static Problem insufficientScope(String scope) {
        return new Problem(403, "insufficient_scope", "This needs an access token with the scope " + scope + ".");
    }

    static Problem suspended() {
        return new Problem(
                403, "account_suspended", "This connected account is suspended; drafts are allowed, sends are not.");
    }

    static Problem notFound(String what) {
        return new Problem(404, "not_found", "No such " + what + ".");
    }

    static Problem detectionPending() {
        return new Problem(
                409, "detection_pending", "Field detection is still running. Wait until fields_status is not pending.");
    }

    static Problem versionMismatch(int given, int current) {
        return new Problem(
                409,
                "fields_version_mismatch",
                "fields_version is " + current + ", not " + given + ". Read the envelope again, then retry.");
    }

    static Problem invalidState(String message) {
        return new Problem(409, "invalid_state", message);
    }

    static Problem tooLarge(long limit) {
        return new Problem(413, "document_too_large", "A document may have at most " + limit + " bytes.");
    }

    static Problem keyReused() {
        return new Problem(422, "idempotency_key_reused", "This Idempotency-Key was used with another request.");
    }
}
