package dev.esign.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a download takes for a file, by how it begins: so an error page with a good status is none. */
public enum FileKind {
    /** A PDF and nothing else. */
    PDF("application/pdf") {
        @Override
        @Nullable String whyNot(String head) {
            return head.startsWith("%PDF-") ? null : "what came is not a PDF";
        }
    },
    /** Any file but a page for people (HTML) or a message for programs (a JSON object). */
    ANY("*/*") {
        @Override
        @Nullable String whyNot(String head) {
            if (head.isEmpty()) {
                return "what came is empty";
            }
            return ERROR_PAGE.matcher(head).lookingAt() ? "what came is an error page, not a file" : null;
        }
    };

    /** How many bytes a kind needs to see. */
    static final int HEAD = 512;

    /** Not every brace is JSON's: RTF begins with one. Not every {@code <} is HTML's: XML begins with one too. */
    private static final Pattern ERROR_PAGE = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*+(?:\\{\\s*+[\"}]|(?:<\\?[^>]*+>\\s*+|<!--.*?-->\\s*+)*+<(?:!doctype\\s++)?html\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String accept;

    FileKind(String accept) {
        this.accept = accept;
    }

    String accept() {
        return accept;
    }

    @Nullable String whyNot(byte[] head) {
        return whyNot(new String(head, StandardCharsets.ISO_8859_1));
    }

    /**
     * Looks at the first bytes.
     *
     * @param head up to {@value #HEAD} of them, each as one character
     * @return why they do not begin such a file, going on after "…, but"; null if they do
     */
    abstract @Nullable String whyNot(String head);
}
