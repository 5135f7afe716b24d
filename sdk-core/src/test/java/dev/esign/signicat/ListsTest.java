package dev.esign.signicat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.MalformedResponseException;
import dev.esign.testing.Always;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list that comes in pages: Signicat wire sheet §6.6. */
class ListsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aListIsFollowedByItsOffset() throws InterruptedException {
        answer(0, 3, "https://elsewhere.test/next", "a", "b");
        answer(2, 3, "", "c");

        assertThat(documents().query(DocumentQuery.of().withTitle("x")))
                .extracting(DocumentSummary::documentId)
                .containsExactly("a", "b", "c");
        assertThat(wire.request().getTarget()).isEqualTo("/api/signature/documents/summary?title=x");
        assertThat(wire.request().getTarget()).isEqualTo("/api/signature/documents/summary?title=x&offset=2");
    }

    @Test
    void anEmptyLinkIsNone() {
        answer(0, 100, "", "a");

        assertThat(documents().query(DocumentQuery.of())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[]}",
                "[]",
                "{\"offset\":0,\"size\":5,\"links\":{\"next\":\"https://x.test\"},\"data\":[]}"
            })
    void anEmptyPageIsTheLast(String page) {
        wire.answer(Answers.json(200, page));

        assertThat(documents().query(DocumentQuery.of())).isEmpty();
    }

    @Test
    void aListWithoutLinksIsFollowedToItsSize() {
        wire.answer(
                Answers.json(200, "{\"size\":2,\"data\":[{\"documentId\":\"a\"}]}"),
                Answers.json(200, "{\"size\":2,\"data\":[{\"documentId\":\"b\"}]}"));

        assertThat(documents().query(DocumentQuery.of())).hasSize(2);
    }

    @Test
    void aServerThatKnowsNoOffsetIsNotAskedForEver() {
        wire.server().setDispatcher(new Always(Answers.json(200, """
                {"offset":0,"size":900,"links":{"next":"https://x.test"},"data":[{"documentId":"a"}]}""")));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().query(DocumentQuery.of()).stream().count())
                .withMessageContaining("never end");
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void linksThatNeverEndEndWithTheSize() {
        wire.server().setDispatcher(new Always(Answers.json(200, """
                {"size":3,"links":{"next":"https://x.test"},"data":[{"documentId":"a"}]}""")));

        assertThat(documents().query(DocumentQuery.of())).hasSize(3);
    }

    @Test
    void timesAreAskedForInIso8601ToTheMillisecond() throws InterruptedException {
        answer(40, 40, "");

        documents()
                .query(DocumentQuery.of()
                        .withFromDate(Instant.parse("2024-03-01T12:00:00.123456789Z"))
                        .withOffset(40))
                .firstPage()
                .execute();

        assertThat(wire.request().getUrl().queryParameter("fromDate")).isEqualTo("2024-03-01T12:00:00.123Z");
    }

    private void answer(int offset, int size, String next, String... ids) {
        StringBuilder data = new StringBuilder();
        for (String id : ids) {
            data.append(data.isEmpty() ? "" : ",")
                    .append("{\"documentId\":\"")
                    .append(id)
                    .append("\"}");
        }
        wire.answer(Answers.json(200, """
                {"offset":%d,"limit":2,"size":%d,"links":{"next":"%s","first":"x","last":"","previous":""},"data":[%s]}""".formatted(offset, size, next, data)));
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
