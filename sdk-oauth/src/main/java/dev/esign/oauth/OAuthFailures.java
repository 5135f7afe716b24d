package dev.esign.oauth;

import dev.esign.ApiException;
import dev.esign.CallException;
import dev.esign.EsignException;
import dev.esign.internal.http.Failures;
import java.util.regex.Pattern;

/** Where {@code error} stands alone it is the code, not the words (RFC 7591 §3.2.2, RFC 7009 §2.2.1). */
final class OAuthFailures implements Failures {
    static final OAuthFailures INSTANCE = new OAuthFailures();

    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*");

    private OAuthFailures() {}

    @Override
    public EsignException translate(CallException failure) {
        if (!(failure instanceof ApiException refusal) || refusal.code().isPresent()) {
            return failure;
        }
        String code = refusal.providerMessage()
                .filter(words -> CODE.matcher(words).matches())
                .orElse(null);
        return ApiException.of(
                new ApiException.Answer(
                        refusal.status(),
                        code,
                        code != null ? null : refusal.providerMessage().orElse(null),
                        refusal.fieldErrors(),
                        refusal.requestId().orElse(null),
                        refusal.retryAfter().orElse(null)),
                new CallException.History(
                        refusal.operation(),
                        refusal.idempotencyKey().orElse(null),
                        refusal.attempts(),
                        refusal.outcomeUnknown()));
    }
}
