package dev.esign.signicat;

/**
 * What an event tells of. Compared ignoring case; a value that this version does not know is kept as it came.
 * Immutable. Source: Signicat wire sheet §6.2.
 */
public final class EventType extends OpenValue {
    /** All there are and will be; for webhooks only. */
    public static final EventType ALL = new EventType("*");

    /** A webhook was made or asked to show that it works. */
    public static final EventType PING = new EventType("ping");

    /** A document was made. */
    public static final EventType DOCUMENT_CREATED = new EventType("document_created");

    /** A document will soon be deleted. */
    public static final EventType DOCUMENT_BEFORE_DELETED = new EventType("document_before_deleted");

    /** The deadline passed. */
    public static final EventType DOCUMENT_EXPIRED = new EventType("document_expired");

    /** A document was called off. */
    public static final EventType DOCUMENT_CANCELED = new EventType("document_canceled");

    /** A document is gone. */
    public static final EventType DOCUMENT_DELETED = new EventType("document_deleted");

    /** A signer has opened an e-mail. */
    public static final EventType DOCUMENT_EMAIL_OPENED = new EventType("document_email_opened");

    /** A signer has opened the link. */
    public static final EventType DOCUMENT_LINK_OPENED = new EventType("document_link_opened");

    /** A signer has read the document. */
    public static final EventType DOCUMENT_READ = new EventType("document_read");

    /** A signer is done, but more have to sign. */
    public static final EventType DOCUMENT_PARTIALLY_SIGNED = new EventType("document_partially_signed");

    /** Enough have signed. */
    public static final EventType DOCUMENT_SIGNED = new EventType("document_signed");

    /** The PAdES is ready. */
    public static final EventType DOCUMENT_PACKAGED = new EventType("document_packaged");

    /** As {@link #DOCUMENT_PARTIALLY_SIGNED}, of a form. */
    public static final EventType DOCUMENT_FORM_PARTIALLY_SIGNED = new EventType("document_form_partially_signed");

    /** As {@link #DOCUMENT_SIGNED}, of a form. */
    public static final EventType DOCUMENT_FORM_SIGNED = new EventType("document_form_signed");

    /** Something was made that can be fetched. */
    public static final EventType RESOURCE_CREATED = new EventType("resource_created");

    /**
     * Takes a word of the wire.
     *
     * @param value the word
     * @throws IllegalArgumentException if it is blank
     */
    public EventType(String value) {
        super(value);
    }
}
