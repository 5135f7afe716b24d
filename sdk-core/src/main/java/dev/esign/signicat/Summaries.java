package dev.esign.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiCall;
import dev.esign.Page;
import dev.esign.Paged;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.List;

/** The one list of Signicat's that comes in pages. Source: Signicat wire sheet §6.6. */
final class Summaries {
    private Summaries() {}

    static Paged<DocumentSummary> of(Api api, DocumentQuery query) {
        return new Paged<>(page(api, query, query.offset()));
    }

    private static ApiCall<Page<DocumentSummary>> page(Api api, DocumentQuery query, int offset) {
        return query.on(api.call("documents.query", "GET", "signature", "documents", "summary"), offset)
                .json(answer -> {
                    List<DocumentSummary> items = Api.list(answer, DocumentSummary::read);
                    return new Page<>(
                            items,
                            goesOn(answer, offset)
                                    ? page(
                                            api,
                                            query,
                                            offset + Api.array(answer).size())
                                    : null);
                });
    }

    /**
     * Links lead to wherever the server thinks it is, so only that there is a next one counts, and an empty one is none. The
     * size ends a list too, so that one whose links never end does.
     */
    private static boolean goesOn(JsonNode answer, int offset) {
        Members members = Members.of(answer);
        Integer told = members.integer("offset");
        if (told != null && told != offset) {
            throw new MissingMemberException("the list is at " + told + ", not at " + offset + ": it would never end");
        }
        int count = Api.array(answer).size();
        Integer size = members.integer("size");
        JsonNode links = answer.path("links");
        boolean linked = Members.of(links).text("next") != null;
        return count > 0
                && (size == null ? linked && told != null : offset + count < size && (linked || !links.has("next")));
    }
}
