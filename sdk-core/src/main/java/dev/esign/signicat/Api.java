package dev.esign.signicat;

import dev.esign.ApiException.Answer;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Failures;
import dev.esign.internal.http.Transport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins the calls of the resources that want one scope.
 *
 * @param transport the road
 * @param scope which scope its calls probably want
 */
record Api(Transport transport, String scope) implements Failures {
    CallBuilder call(String operation, String method, String... segments) {
        return transport.call(operation, method, segments).failures(this);
    }

    /** Signicat's {@code code}, or {@code error} (RFC 6749 §5.2), whichever the answer has. */
    @Override
    public List<String> codeMembers() {
        return List.of("code", "error");
    }

    @Override
    public @Nullable String hint(Answer answer) {
        return answer.status() == 403 ? "The token probably lacks the scope " + scope + "." : null;
    }
}
