package dev.esign.sandbox.xodo;

/** A refusal that a person reads on a page. */
final class PageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private PageProblem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    static PageProblem incomplete(String message) {
        return new PageProblem(400, message);
    }

    static PageProblem badLink() {
        return new PageProblem(401, "This link is not valid.");
    }

    static PageProblem refused(String message) {
        return new PageProblem(403, message);
    }

    static PageProblem conflict(String message) {
        return new PageProblem(409, message);
    }
}
