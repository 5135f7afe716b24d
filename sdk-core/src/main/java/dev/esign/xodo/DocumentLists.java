package dev.esign.xodo;

import dev.esign.ApiCall;
import dev.esign.ApiException.Answer;
import dev.esign.Page;
import dev.esign.Paged;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Transport;
import dev.esign.internal.json.MissingMemberException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads lists of documents, of which an empty one is an array or an error (Xodo wire sheet §4 and §6). */
final class DocumentLists {
    private DocumentLists() {}

    static Paged<XodoDocument> whole(Transport transport, DocumentType type) {
        return new Paged<>(page(call(transport, type), items -> new Page<>(items, null)));
    }

    static Paged<XodoDocument> inPages(Transport transport, DocumentType type, int size) {
        return new Paged<>(inPages(transport, type, size, 1, Set.of()));
    }

    static Paged<XodoDocument> referringTo(Transport transport, String reference) {
        return new Paged<>(page(call(transport, DocumentType.ALL), all -> {
            Set<String> seen = hashes(all);
            ApiCall<Page<XodoDocument>> drafts = page(
                    call(transport, DocumentType.DRAFTS),
                    items -> new Page<>(
                            items.stream()
                                    .filter(item -> item.refersTo(reference) && !seen.contains(item.hash()))
                                    .toList(),
                            null));
            return new Page<>(
                    all.stream().filter(item -> item.refersTo(reference)).toList(), drafts);
        }));
    }

    /** @param before the hashes on the page before */
    private static ApiCall<Page<XodoDocument>> inPages(
            Transport transport, DocumentType type, int size, int number, Set<String> before) {
        CallBuilder call =
                call(transport, type).query("limit", String.valueOf(size)).query("page", String.valueOf(number));
        return page(call, items -> {
            if (items.size() != size) {
                return new Page<>(items, null);
            }
            Set<String> here = hashes(items);
            if (before.containsAll(here)) {
                throw new MissingMemberException("page " + number + " of the list repeats the page before it");
            }
            return new Page<>(items, inPages(transport, type, size, number + 1, here));
        });
    }

    private static CallBuilder call(Transport transport, DocumentType type) {
        return transport.call("documents.list", "GET", "document").query("type", type.value());
    }

    private static ApiCall<Page<XodoDocument>> page(
            CallBuilder call, Function<List<XodoDocument>, Page<XodoDocument>> reader) {
        return call.json(
                answer -> reader.apply(BareArray.read(answer, item -> XodoDocument.read(item, null))),
                refusal -> isEmpty(refusal) ? reader.apply(List.of()) : null);
    }

    private static boolean isEmpty(Answer refusal) {
        return XodoFailures.NO_RESULT.equals(refusal.code());
    }

    private static Set<String> hashes(List<XodoDocument> documents) {
        return documents.stream().map(XodoDocument::hash).collect(Collectors.toUnmodifiableSet());
    }
}
