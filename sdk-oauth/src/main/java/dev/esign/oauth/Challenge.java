package dev.esign.oauth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One challenge of a {@code WWW-Authenticate} header (RFC 9110 §11.6.1).
 *
 * @param scheme in lower case
 * @param parameters by name in lower case; a token68 is left out
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String BEFORE_NEXT = "(?=[ \\t]*+(?:,|$))";
    private static final Pattern PARAMETER = Pattern.compile("[ \\t,]*+(" + TOKEN + ")[ \\t]*+=[ \\t]*+(?:(" + TOKEN
            + ")|\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\")" + BEFORE_NEXT);
    private static final Pattern SCHEME = Pattern.compile(
            "[ \\t,]*+(" + TOKEN + ")(?:[ \\t]++[A-Za-z0-9._~+/-]++=*+" + BEFORE_NEXT + "|(?=[ \\t,]|$))");

    /** Reads a header. From where it makes no sense on, nothing is read. */
    static List<Challenge> parse(String header) {
        List<Challenge> challenges = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(header);
        Matcher scheme = SCHEME.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!challenges.isEmpty() && parameter.region(at, header.length()).lookingAt()) {
                challenges
                        .get(challenges.size() - 1)
                        .parameters
                        .putIfAbsent(lower(parameter.group(1)), value(parameter));
                at = parameter.end();
            } else if (scheme.region(at, header.length()).lookingAt()) {
                challenges.add(new Challenge(lower(scheme.group(1)), new LinkedHashMap<>()));
                at = scheme.end();
            } else {
                break;
            }
        }
        return List.copyOf(challenges);
    }

    private static String value(Matcher parameter) {
        String token = parameter.group(2);
        return token != null ? token : parameter.group(3).replaceAll("\\\\(.)", "$1");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
