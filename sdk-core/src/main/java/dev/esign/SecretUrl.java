package dev.esign;

/**
 * A link that opens for whoever holds it: a signing page, a review page, a signed download. {@link #toString()} leaves
 * out its user, query and fragment, where the token stands. Immutable and thread-safe.
 *
 * @param reveal the whole link; keep it out of logs
 */
public record SecretUrl(String reveal) {
    @Override
    public String toString() {
        return reveal.replaceFirst("(?s)[?#].*", "?***").replaceFirst("//[^/]*@", "//***@");
    }
}
