package dev.esign.sandbox.signicat;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A search for documents, and one page of what it finds (Signicat wire sheet §3.1, §6.6). */
final class SummaryQuery {
    private static final int MOST = 100;

    private final List<Predicate<Document>> wanted = new ArrayList<>();
    private final Context request;
    private final Invalid invalid = new Invalid();
    private final int offset;
    private final int limit;

    private SummaryQuery(Context request) {
        this.request = request;
        offset = number("offset", 0, Integer.MAX_VALUE, 0);
        limit = number("limit", 1, MOST, MOST);
    }

    static SummaryQuery read(Context request) {
        SummaryQuery query = new SummaryQuery(request);
        query.text("externalId", text -> d -> d.externalId.equals(text));
        query.text("signerId", text -> d -> d.signers.stream().anyMatch(s -> s.id.equals(text)));
        query.text(
                "externalSignerId",
                text -> d -> d.signers.stream().anyMatch(s -> s.externalId().equals(text)));
        query.text("title", text -> d -> contains(d.title(), text));
        query.text("nameOfSigner", text -> d -> d.signers.stream().anyMatch(s -> contains(s.name(), text)));
        query.text("tags", text -> d -> d.terms.tags().contains(text));
        query.text("status", query::hasStatus);
        query.time("fromDate", time -> d -> !d.created.isBefore(time));
        query.time("toDate", time -> d -> !d.created.isAfter(time));
        query.time("lastUpdated", time -> d -> !d.lastUpdated.isBefore(time));
        query.time("signedDate", time -> d -> isSignedSince(d, time));
        query.invalid.check();
        return query;
    }

    private static boolean isSignedSince(Document document, Instant time) {
        return document.status == Status.SIGNED && document.overAt != null && !document.overAt.isBefore(time);
    }

    Map<String, Object> page(List<Document> all, String accountId) {
        List<Document> found = all.stream()
                .filter(d -> wanted.stream().allMatch(w -> w.test(d)))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("offset", offset);
        page.put("limit", limit);
        page.put("size", found.size());
        page.put("links", links(found.size()));
        page.put(
                "data",
                found.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(d -> SummaryView.of(d, accountId))
                        .toList());
        return page;
    }

    private Map<String, String> links(int size) {
        int last = size == 0 ? 0 : (size - 1) / limit * limit;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("next", offset + limit < size ? at(offset + limit) : "");
        links.put("first", at(0));
        links.put("last", at(last));
        links.put("previous", offset > 0 ? at(Math.max(0, offset - limit)) : "");
        return links;
    }

    private String at(int start) {
        StringBuilder url = new StringBuilder(request.url() + "?offset=" + start + "&limit=" + limit);
        request.queryParamMap().forEach((name, values) -> {
            if (!name.equals("offset") && !name.equals("limit")) {
                values.forEach(value -> url.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        return url.toString();
    }

    private Predicate<Document> hasStatus(String text) {
        Status status = Status.of(text).orElse(null);
        if (status == null) {
            invalid.add("status", "must be a documentStatus");
        }
        return d -> d.status == status;
    }

    private void text(String name, Function<String, Predicate<Document>> filter) {
        String text = param(name);
        if (text != null) {
            wanted.add(filter.apply(text));
        }
    }

    private void time(String name, Function<Instant, Predicate<Document>> filter) {
        String text = param(name);
        Instant time = text == null ? null : invalid.instant(name, text);
        if (time != null) {
            wanted.add(filter.apply(time));
        }
    }

    private int number(String name, int least, int most, int otherwise) {
        String text = param(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is told below, as what is out of bounds is.
        }
        invalid.add(name, "must be an integer from " + least + " to " + most);
        return otherwise;
    }

    private @Nullable String param(String name) {
        String text = request.queryParam(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
