package dev.esign.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException.Answer;
import dev.esign.internal.http.Failures;
import dev.esign.internal.json.Members;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Xodo's errors stand in the body, whatever the status, and it is their {@code type} that tells them apart (Xodo wire sheet §4). A
 * type that is not known here means what the status means; with a good status, a plain {@code ApiException}.
 */
final class XodoFailures implements Failures {
    static final XodoFailures INSTANCE = new XodoFailures();
    static final String NO_RESULT = "no_result";
    static final String NO_BUSINESSES = "no_businesses_found_for_user";

    private static final Set<String> REFUSED_TOKEN = Set.of("invalid_access_token", "inactive_access_token");

    private XodoFailures() {}

    @Override
    public List<String> codeMembers() {
        return List.of("type", "code");
    }

    @Override
    public boolean refuses(JsonNode body) {
        if (!body.isObject()) {
            return false;
        }
        JsonNode error = body.path("error");
        return Boolean.FALSE.equals(Members.of(body).flag("success"))
                || (error.isObject() && !error.isEmpty())
                || (error.isTextual() && !error.asText().isBlank());
    }

    @Override
    public int meaning(Answer answer) {
        String type = String.valueOf(answer.code());
        return switch (type) {
            case "101",
                    "invalid_access_key",
                    "missing_access_key",
                    "invalid_access_token",
                    "inactive_access_token",
                    "user_not_found",
                    "application_inactive" -> 401;
            case "document_permission_denied", "inactive_user", "business_inactive" -> 403;
            case "invalid_document_hash",
                    "signer_not_found",
                    "no_team_members_found",
                    "no_signatures_found",
                    NO_BUSINESSES,
                    NO_RESULT -> 404;
            default -> type.startsWith("invalid_") || type.startsWith("missing_") ? 400 : answer.status();
        };
    }

    @Override
    public @Nullable String hint(Answer answer) {
        return REFUSED_TOKEN.contains(String.valueOf(answer.code()))
                ? "Tokens of Xodo never expire: the user must connect again. (An API access key is no token; XodoClient.withAccessKey takes it.)"
                : null;
    }

    @Override
    public boolean refusesToken(Answer answer) {
        return answer.status() == 401 || REFUSED_TOKEN.contains(String.valueOf(answer.code()));
    }
}
