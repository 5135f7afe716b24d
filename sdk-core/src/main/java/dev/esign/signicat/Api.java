package dev.esign.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException.Answer;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Body;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Failures;
import dev.esign.internal.http.Transport;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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

    /** Lists are bare, but for one that is wrapped. */
    static JsonNode array(JsonNode answer) {
        JsonNode array = answer.isArray() ? answer : answer.path("data");
        if (!array.isArray()) {
            throw new MissingMemberException("the answer holds no list");
        }
        return array;
    }

    static <T> List<T> list(JsonNode answer, Function<Members, T> element) {
        return Members.elements(array(answer), element);
    }

    static List<String> names(JsonNode answer) {
        return StreamSupport.stream(array(answer).spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    static Body body(Map<String, @Nullable Object> members) {
        return Bodies.json(json -> {
            for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
                Json.writeMember(json, member.getKey(), member.getValue());
            }
        });
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
