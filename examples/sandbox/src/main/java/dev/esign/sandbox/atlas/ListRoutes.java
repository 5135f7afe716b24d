package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/envelopes}, newest first, page by page (Atlas wire sheet §2.5; paging after Gen B's hint). */
final class ListRoutes {
    private static final Set<String> STATUSES = Set.of("draft", "pending", "signed", "declined", "voided");
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final Database database;
    private final Callers callers;
    private final Links links;

    ListRoutes(Database database, Callers callers, Links links) {
        this.database = database;
        this.callers = callers;
        this.links = links;
    }

    void register(RoutesConfig routes) {
        routes.get("/api/envelopes", this::list);
    }

    private void list(Context request) {
        Caller caller = callers.of(request);
        String status = request.queryParam("status");
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.badRequest("status has to be one of draft, pending, signed, declined, voided.");
        }
        int limit = limit(request.queryParam("limit"));
        long before = position(request.queryParam("cursor"));
        String externalId = request.queryParam("external_id");
        // One more than asked for tells whether there is a next page.
        List<Envelopes.Numbered> found =
                database.read(tx -> tx.envelopes.list(caller.account().id(), status, externalId, before, limit + 1));
        List<Envelopes.Numbered> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(page.get(limit - 1).seq()) : null;
        List<EnvelopeView> items =
                page.stream().map(n -> EnvelopeView.of(n.envelope(), links)).toList();
        Reply.with(request, Json.answer(200, new Page(items, next)));
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = text == null ? DEFAULT_LIMIT : Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one answer.
        }
        throw Problem.badRequest("limit has to lie between 1 and " + MAX_LIMIT + ".");
    }

    private static String cursor(long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(seq).getBytes(StandardCharsets.US_ASCII));
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("cursor is not one of ours.");
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Page(List<EnvelopeView> items, @Nullable String nextCursor) {}
}
