package dev.esign.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.List;
import java.util.function.Function;

/** An answer that is a list and nothing else. */
final class BareArray {
    private BareArray() {}

    static <T> List<T> read(JsonNode answer, Function<Members, T> element) {
        if (!answer.isArray()) {
            throw new MissingMemberException("the answer is no list");
        }
        return Members.elements(answer, element);
    }
}
