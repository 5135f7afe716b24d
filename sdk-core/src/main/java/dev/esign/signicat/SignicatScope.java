package dev.esign.signicat;

/**
 * The scopes that this client's calls want of a token. Which call wants which is an inference: the table per endpoint is in
 * Signicat's interactive reference only. Source: Signicat wire sheet §1.5.
 */
public final class SignicatScope {
    /** Read documents. */
    public static final String DOCUMENT_READ = "document_read";

    /** Create and change documents. */
    public static final String DOCUMENT_WRITE = "document_write";

    /** Download files, signed and unsigned. */
    public static final String DOCUMENT_FILE = "document_file";

    /** Events and webhooks, whole. */
    public static final String EVENT = "event";

    /** Validate the token that comes with a redirect. */
    public static final String JWT = "jwt";

    private SignicatScope() {}
}
