package dev.esign;

/**
 * A link that opens for whoever holds it: a signing page, a review page, a signed download. {@link #toString()} tells
 * only the scheme and host: the token stands in the query with one provider, in the path with another. Immutable and thread-safe.
 *
 * @param reveal the whole link; keep it out of logs
 */
public record SecretUrl(String reveal) {
    @Override
    public String toString() {
        return reveal.replaceFirst("(?s)^(https?://)?(?:[^/?#]*@)?([^/?#@]*).*", "$1$2/***");
    }
}
