package dev.esign.xodo;

import static dev.esign.xodo.Requests.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.InvalidRequestException;
import dev.esign.MalformedResponseException;
import dev.esign.testing.Always;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, which are bare arrays, and errors where they are empty: Xodo wire sheet §2.5, §4 and §6. */
class ListsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aListIsAskedForByItsTypeAloneAndTakenForWhole() throws Exception {
        answer("a", "b", "c");

        assertThat(hashes(documents().list(DocumentType.COMPLETED).stream())).containsExactly("a", "b", "c");
        assertThat(wire.request().getTarget()).isEqualTo("/api/document?type=completed");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 400})
    void theErrorNoResultIsAnEmptyListWithEveryStatus(int status) {
        wire.answer(Answers.json(status, refusal("no_result")));

        assertThat(documents().list(DocumentType.ALL)).isEmpty();
    }

    @Test
    void anEmptyArrayIsAnEmptyListToo() {
        wire.answer(Answers.json(200, "[]"));

        assertThat(documents().list(DocumentType.ALL)).isEmpty();
    }

    @Test
    void anotherErrorIsAnError() {
        wire.answer(Answers.json(200, refusal("invalid_type")));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        documents().list(new DocumentType("new")).firstPage().execute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\":true}", "null", "7", "\"x\"", "", "[{\"title\":\"x\"}]"})
    void whatIsNoListIsMalformed(String body) {
        wire.answer(Answers.json(200, body));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().list(DocumentType.ALL).firstPage().execute());
    }

    @ParameterizedTest
    @CsvSource({"c, 3", "'', 3"})
    void pagesAreFollowedUntilOneIsShort(String last, int requests) throws Exception {
        answer("a", "b");
        answer("d", "e");
        answer(last.isEmpty() ? new String[0] : new String[] {last});

        assertThat(hashes(documents().list(DocumentType.ALL, 2).stream())).startsWith("a", "b", "d", "e");
        assertThat(Stream.of(wire.request(), wire.request(), wire.request()).map(it -> it.getTarget()))
                .containsExactly(
                        "/api/document?type=all&limit=2&page=1",
                        "/api/document?type=all&limit=2&page=2",
                        "/api/document?type=all&limit=2&page=3");
        assertThat(wire.server().getRequestCount()).isEqualTo(requests);
    }

    @Test
    void pagesEndWithNoResult() {
        answer("a", "b");
        wire.answer(Answers.json(200, refusal("no_result")));

        assertThat(hashes(documents().list(DocumentType.ALL, 2).stream())).containsExactly("a", "b");
    }

    @Test
    void aServerThatDoesNotLookAtTheSizeHasSaidAll() {
        answer("a", "b", "c");

        assertThat(hashes(documents().list(DocumentType.ALL, 2).stream())).containsExactly("a", "b", "c");
    }

    @Test
    void aServerThatDoesNotLookAtThePageIsNotAskedForEver() {
        wire.server().setDispatcher(new Always(Answers.json(200, list("a", "b"))));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().list(DocumentType.ALL, 2).stream().count())
                .withMessageContaining("repeats the page before");
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void documentsAreFoundByTheirClientReferenceOrAMetaValueOnceEach() throws Exception {
        wire.answer(Answers.json(200, """
                        [{"document_hash":"a","client":"order-4711"},{"document_hash":"b","client":"other","meta":[]},
                         {"document_hash":"c","meta":{"order":"order-4711"}}]"""), Answers.json(200, """
                        [{"document_hash":"a","client":"order-4711"},{"document_hash":"d","client":"order-4711"},
                         {"document_hash":"e","client":""}]"""));

        assertThat(hashes(documents().findByClientReference("order-4711").stream()))
                .containsExactly("a", "c", "d");
        assertThat(wire.request().getTarget()).isEqualTo("/api/document?type=all");
        assertThat(wire.request().getTarget()).isEqualTo("/api/document?type=drafts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "\"4711\""})
    void aReferenceIsFoundAlthoughANumberCameBack(String value) {
        String list = "[{\"document_hash\":\"a\",\"client\":%1$s},{\"document_hash\":\"b\",\"meta\":{\"order\":%1$s}}]";
        wire.answer(Answers.json(200, list.formatted(value)), Answers.json(200, "[]"));

        assertThat(hashes(documents().findByClientReference("4711").stream())).containsExactly("a", "b");
    }

    @Test
    void aReferenceOfNobodyFindsNothingAmongNothing() {
        wire.server().setDispatcher(new Always(Answers.json(200, refusal("no_result"))));

        assertThat(documents().findByClientReference("order-4711")).isEmpty();
    }

    @Test
    void noBusinessIsAnEmptyListToo() {
        wire.answer(Answers.json(200, refusal("no_businesses_found_for_user")), Answers.json(200, "[]"));

        assertThat(Requests.clientOf(wire).businesses().execute()).isEmpty();
        assertThat(Requests.clientOf(wire).businesses().execute()).isEmpty();
    }

    private void answer(String... hashes) {
        wire.answer(Answers.json(200, list(hashes)));
    }

    private static String list(String... hashes) {
        return Stream.of(hashes)
                .map(hash -> "{\"document_hash\":\"" + hash + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> hashes(Stream<XodoDocument> documents) {
        return documents.map(XodoDocument::hash).toList();
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
