package dev.esign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that opens for whoever holds it: a signing page, a review page, a signed download. {@link #toString()} tells
 * only the scheme and host: the token stands in the query with one provider, in the path with another. Of what is no
 * {@code http} link it tells nothing. Immutable and thread-safe.
 *
 * @param reveal the whole link; keep it out of logs
 */
public record SecretUrl(String reveal) {
    private static final Pattern HTTP = Pattern.compile(
            "(?<scheme>https?://)(?:[^/?#]*@)?(?<host>(?:[\\w.-]+|\\[[0-9a-f:.]+])(?::\\d+)?)(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String toString() {
        Matcher link = HTTP.matcher(reveal);
        return link.matches() ? link.group("scheme") + link.group("host") + "/***" : "***";
    }
}
