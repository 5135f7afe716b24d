package dev.esign.signing;

/**
 * What not every provider can do. What is not listed, all four can: sign one after the other, tell how far it is, be called
 * off, give the sealed PDF. How certain that is, is said where a provider's pages are silent.
 */
public enum Capability {
    /** Asking several people at once. Not Atlas, which always asks one after the other (Atlas wire sheet §3.2). */
    PARALLEL_SIGNING,
    /**
     * A signatory can refuse, and it is told. Not Signicat, which has no state for it: whoever will not sign leaves the
     * document to expire (Signicat wire sheet §5).
     */
    DECLINE,
    /**
     * A signing ends by itself when its time is over. Not Atlas, whose pages know no such state (Atlas wire sheet §3.1).
     */
    EXPIRY,
    /**
     * A submit that is run again makes nothing twice. Not Xodo Sign, which honours no key of any kind: a submit whose outcome
     * is unknown fails so, and is the caller's to look into (Xodo wire sheet §6). Atlas and GetSigned keep keys for 24 hours;
     * how long Signicat knows a reference, its pages do not say.
     */
    IDEMPOTENT_SUBMIT,
    /** Reminding those whose turn it is. Not GetSigned, whose reminders no program can send (GetSigned wire sheet §9.4). */
    REMIND,
    /** Telling why something is called off. Signicat only; the others take no reason, and drop it. */
    CANCEL_REASON,
    /** A message to the signatories beside the title. Signicat and Xodo Sign only. */
    MESSAGE,
    /**
     * Taking a DOCX. Atlas and Signicat turn it into a PDF. Not GetSigned, which takes PDFs (GetSigned wire sheet §2.5); nor
     * Xodo Sign, whose public pages name no other type of file.
     */
    DOCX,
    /**
     * Fetching the document from a link. Atlas and Xodo Sign. Not GetSigned and Signicat, which take the bytes only (GetSigned
     * wire sheet §2.5, Signicat wire sheet §3.1).
     */
    DOCUMENT_BY_URL
}
