package dev.esign.oauth;

import dev.esign.internal.http.Failures;
import java.util.List;

/** The code of an error is {@code error}, whatever stands beside it (RFC 6749 §5.2, RFC 7009 §2.2.1, RFC 7591 §3.2.2). */
final class OAuthFailures implements Failures {
    static final OAuthFailures INSTANCE = new OAuthFailures();
    static final List<String> CODE_MEMBERS = List.of("error");

    private OAuthFailures() {}

    /** Whether a status says that asking again later may help. */
    static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    @Override
    public List<String> codeMembers() {
        return CODE_MEMBERS;
    }
}
