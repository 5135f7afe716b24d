package dev.esign.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException;
import dev.esign.ApiException.Answer;
import dev.esign.CallException;
import dev.esign.EsignException;
import dev.esign.MalformedResponseException;
import dev.esign.internal.http.Failures;
import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token endpoint's refusals mean (RFC 6749 §5.2), whatever their status. */
final class TokenFailures implements Failures {
    static final TokenFailures INSTANCE = new TokenFailures();

    private static final Set<String> FINAL = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "invalid_target");

    /** How codes look. In the same member, servers that know no OAuth put the words of the status. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private TokenFailures() {}

    @Override
    public List<String> codeMembers() {
        return OAuthFailures.CODE_MEMBERS;
    }

    /**
     * RFC 6749 §5.2 knows no refusal with a good status, but servers do: an {@code error} that is the code, a sentence or an
     * object, {@code success: false}, or a {@code message} where a token should be (Xodo wire sheet §1.1).
     */
    @Override
    public boolean refuses(JsonNode body) {
        Members answer = Members.of(body);
        JsonNode error = body.path("error");
        boolean isError =
                switch (error.getNodeType()) {
                    case OBJECT -> !error.isEmpty();
                    case BOOLEAN -> error.booleanValue();
                    default -> answer.text("error") != null;
                };
        return isError
                || Boolean.FALSE.equals(answer.flag("success"))
                || (answer.text("access_token") == null && answer.text("message") != null);
    }

    @Override
    public boolean isFinal(Answer answer) {
        return FINAL.contains(String.valueOf(code(answer.status(), answer.code(), answer.message())));
    }

    @Override
    public EsignException translate(CallException failure) {
        if (failure instanceof ApiException refusal) {
            return refused(refusal);
        }
        if (failure instanceof MalformedResponseException strange) {
            String message = failure.getMessage() + " Is this the token endpoint?";
            return new MalformedTokenResponseException(
                    new TokenError(message, null, null, strange.status(), null), failure);
        }
        return new TokenUnavailableException(String.valueOf(failure.getMessage()), failure);
    }

    private static TokenException refused(ApiException refusal) {
        int status = refusal.status();
        String words = refusal.providerMessage().orElse(null);
        String code = code(status, refusal.code().orElse(null), words);
        TokenError error = new TokenError(
                describe(refusal, code),
                code,
                words,
                status,
                refusal.retryAfter().orElse(null));
        if (code == null && status >= 300 && status < 400) {
            return new MalformedTokenResponseException(error, refusal);
        }
        // Whatever else an overloaded server, or a proxy before it, says: only the RFC's own words are for good.
        return OAuthFailures.isPassing(status) && !FINAL.contains(String.valueOf(code))
                ? new TokenUnavailableException(error, refusal)
                : TokenException.of(error, refusal);
    }

    /** An answer that is no JSON may be the bare code; without any, a 401 means the client (RFC 6749 §5.2). */
    private static @Nullable String code(int status, @Nullable String code, @Nullable String words) {
        if (words != null && code == null && FINAL.contains(words.strip())) {
            return words.strip();
        }
        boolean isCode = code != null && CODE.matcher(code).matches();
        return status == 401 && !isCode ? "invalid_client" : code;
    }

    private static String describe(ApiException refusal, @Nullable String code) {
        if (refusal.status() >= 300 && refusal.status() < 400) {
            return "The token endpoint redirects (" + refusal.status()
                    + "); secrets are not sent on. Configure the URL that it leads to.";
        }
        return "There is no token: " + refusal.getMessage() + advice(String.valueOf(code));
    }

    private static String advice(String code) {
        return switch (code) {
            case "invalid_client" -> ". Check client id and secret (or key), and the way of client authentication.";
            case "invalid_grant" -> ". The user must connect again.";
            case "unauthorized_client", "unsupported_grant_type" -> ". Ask the provider to allow this grant.";
            case "invalid_scope" -> ". Ask for fewer scopes.";
            default -> "";
        };
    }
}
