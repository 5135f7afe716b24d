package dev.esign.sandbox.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which documents ask for a signature, a date and so on, and name their parties. */
final class Wording {
    /** Where two end at the same letter, the first one counts. */
    private static final List<Keyword> KEYWORDS = List.of(
            keyword(
                    "signature",
                    "signatures?|sign here|signed(?! (?:this|in|at|on|and|into)\\b)|agreed (?:and|&) (?:signed|accepted)"
                            + "|^by|(?:signed|executed|accepted|agreed|approved) by|signatory|^x"),
            keyword("initials", "initials|initial(?: here)?(?=\\W*$)"),
            keyword("date", "dated?|date of (?:signature|signing|birth)|date signed"),
            keyword(
                    "text",
                    "(?:print(?:ed)? )?(?:full )?name(?: of signatory)?|title|position|company|organi[sz]ation|address"
                            + "|e-?mail|(?:tele)?phone|place|city|capacity|number|text"));

    /** The whole of a line's stretch, with nothing to write on beside it. */
    private static final Pattern ASKS_BY_ITSELF = Pattern.compile(
            "(?:.{0,40}\\bsignature(?: of .{1,40})?|agreed (?:and|&) (?:signed|accepted)(?: by)?|signed(?: by)?|by|initials?)"
                    + "\\s*:|sign here\\W*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ROLE = Pattern.compile(
            "\\b(service provider|disclosing party|receiving party|customer|supplier|landlord|tenant|lessor|lessee|buyer"
                    + "|seller|purchaser|vendor|client|subcontractor|contractor|consultant|employer|employee|company"
                    + "|provider|licensor|licensee|lender|borrower|guarantor|owner|agent|investor|witness"
                    + "|party [a-z0-9])(?:\\b|_|\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTY_NUMBER =
            Pattern.compile("(?:signer|party|recipient)[ _-]?([1-9])", Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /** The type that the last keyword asks for: what stands closest to the blank counts. */
    static @Nullable String typeOf(String label) {
        String asked = null;
        int furthest = -1;
        for (Keyword keyword : KEYWORDS) {
            Matcher match = keyword.words().matcher(label);
            while (match.find()) {
                if (match.end() > furthest) {
                    furthest = match.end();
                    asked = keyword.type();
                }
            }
        }
        return asked;
    }

    static boolean asksByItself(String text) {
        return ASKS_BY_ITSELF.matcher(text.strip()).matches();
    }

    /** The role named in a text, as a title. */
    static @Nullable String roleIn(String text) {
        Matcher role = ROLE.matcher(text);
        if (!role.find()) {
            return null;
        }
        String lower = role.group(1).toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** The party that a text such as {@code signer 2} means, from 0. */
    static @Nullable Integer partyIn(String text) {
        Matcher number = PARTY_NUMBER.matcher(text);
        return number.find() ? Integer.valueOf(number.group(1)) - 1 : null;
    }

    private static Keyword keyword(String type, String phrases) {
        return new Keyword(type, Pattern.compile("(?<!\\w)(?:" + phrases + ")(?!\\w)", Pattern.CASE_INSENSITIVE));
    }

    private record Keyword(String type, Pattern words) {}
}
