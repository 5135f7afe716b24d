package dev.esign.xodo;

/**
 * Where a document stands. Xodo has no such field, only flags: this is our reading of them, {@link XodoDocument#status()}.
 * Source: Xodo wire sheet §3.
 */
public enum DocumentStatus {
    /** Not a document to sign, but one to make such documents from. */
    TEMPLATE,

    /** Not sent. */
    DRAFT,

    /** Sent; somebody has yet to sign. */
    IN_PROGRESS,

    /** Everybody who must has signed; the final PDF can be downloaded. */
    COMPLETED,

    /**
     * A signer has refused. No page says what becomes of the document then, so that the others might still complete it if not
     * all must sign.
     */
    DECLINED,

    /** The owner has called it off, or Xodo has, because an invitation could not be delivered. */
    CANCELLED,

    /** The deadline passed before everybody had signed. */
    EXPIRED,

    /** In the trash, whatever it was before. */
    TRASHED,

    /** Deleted. */
    DELETED;

    /**
     * Whether nobody is expected to sign any more.
     *
     * @return false for a draft and a document in progress; true for all others
     */
    public boolean isTerminal() {
        return this != DRAFT && this != IN_PROGRESS;
    }
}
