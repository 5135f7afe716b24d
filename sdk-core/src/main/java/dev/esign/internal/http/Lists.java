package dev.esign.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiCall;
import dev.esign.Page;
import dev.esign.Paged;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists whose wrapper no page of the provider shows, and of which none says whether they are cut: a bare array, or the
 * first array under a name that lists go by; followed as long as the answer names a cursor.
 */
public final class Lists {
    private static final List<String> WRAPPERS =
            List.of("envelopes", "connected_accounts", "accounts", "items", "data", "results");

    private Lists() {}

    /**
     * Makes a list that is fetched as it is consumed.
     *
     * @param call makes the call for a cursor, or for the first page if that is null
     * @param item reads one item
     * @param <T> what an item is read into
     * @return the list
     */
    public static <T> Paged<T> paged(Function<@Nullable String, CallBuilder> call, Function<Members, T> item) {
        return new Paged<>(page(call, item, null, Trail.START));
    }

    private static <T> ApiCall<Page<T>> page(
            Function<@Nullable String, CallBuilder> call,
            Function<Members, T> item,
            @Nullable String cursor,
            Trail trail) {
        return call.apply(cursor).json(answer -> {
            String next = Members.of(answer).text("next_cursor", "nextCursor");
            List<T> items = Members.elements(items(answer), item);
            return new Page<>(items, next == null ? null : page(call, item, next, trail.going(cursor, next)));
        });
    }

    private static JsonNode items(JsonNode answer) {
        for (String wrapper : WRAPPERS) {
            if (answer.path(wrapper).isArray()) {
                return answer.path(wrapper);
            }
        }
        if (answer.isArray()) {
            return answer;
        }
        throw new MissingMemberException("the answer holds no list");
    }

    /**
     * Notices a list that goes in a circle (by Brent's algorithm): it remembers one cursor, a later one each time it has come
     * twice as far, so that a list of a million pages needs no more memory than one of two. So the items of a circle may come
     * more than once before it is noticed; a page that leads to itself is noticed at once. Immutable, for a page can be fetched
     * more than once.
     */
    private record Trail(@Nullable String remembered, long steps, long until) {
        private static final Trail START = new Trail(null, 0, 0);

        Trail going(@Nullable String from, String to) {
            if (to.equals(from) || to.equals(remembered)) {
                throw new MissingMemberException("the list names the same cursor again and would never end");
            }
            return steps < until ? new Trail(remembered, steps + 1, until) : new Trail(to, 0, Math.max(1, 2 * until));
        }
    }
}
