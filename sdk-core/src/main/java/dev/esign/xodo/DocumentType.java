package dev.esign.xodo;

/**
 * Which documents or templates a list holds. Another value than these is sent as it is; Xodo refuses what it does not know ({@code invalid_type}). Source: Xodo wire sheet §2.5.
 *
 * @param value the word on the wire
 */
public record DocumentType(String value) {
    /** All documents; whether drafts are among them, no page says. */
    public static final DocumentType ALL = new DocumentType("all");

    /** Documents that wait for the user. */
    public static final DocumentType MY_ACTION_REQUIRED = new DocumentType("my_action_required");

    /** Documents that wait for somebody else. */
    public static final DocumentType WAITING_FOR_OTHERS = new DocumentType("waiting_for_others");

    /** Documents that everybody has signed. */
    public static final DocumentType COMPLETED = new DocumentType("completed");

    /** Documents that have not been sent. */
    public static final DocumentType DRAFTS = new DocumentType("drafts");

    /** Documents that were called off. */
    public static final DocumentType CANCELLED = new DocumentType("cancelled");

    /** Templates. */
    public static final DocumentType TEMPLATES = new DocumentType("templates");

    /** Templates that were put aside. */
    public static final DocumentType TEMPLATES_ARCHIVED = new DocumentType("templates_archived");

    /** Templates that are not finished. */
    public static final DocumentType TEMPLATE_DRAFTS = new DocumentType("template_drafts");

    @Override
    public String toString() {
        return value;
    }
}
