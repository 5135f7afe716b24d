package dev.esign.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.RefusedException;

/**
 * A refusal in an answer with a good status: RFC 6749 §5.2 knows none, but servers do. It is an {@code error} that is the
 * code, a sentence or an object, or {@code success: false}, or a {@code message} where a token should be (Xodo wire sheet
 * §1.1).
 */
final class RefusalInBody {
    private static final String[] WORDS = {"error_description", "message", "info"};

    private RefusalInBody() {}

    /**
     * Looks for one.
     *
     * @throws RefusedException if there is one
     */
    static void check(Members answer) {
        JsonNode error = answer.json().path("error");
        if (error.isObject() && !error.isEmpty()) {
            Members nested = Members.of(error);
            throw new RefusedException(nested.text("type", "code"), nested.text("info", "message"));
        }
        String code = error.isBoolean() ? null : answer.text("error");
        if (code != null) {
            boolean isSentence = code.contains(" ");
            String words = answer.text(WORDS);
            throw new RefusedException(isSentence ? null : code, isSentence && words == null ? code : words);
        }
        boolean saysNo = error.asBoolean() || Boolean.FALSE.equals(answer.flag("success"));
        if (saysNo || (answer.text("access_token") == null && answer.text("message") != null)) {
            throw new RefusedException(null, answer.text(WORDS));
        }
    }
}
