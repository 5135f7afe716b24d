package dev.esign.getsigned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.MalformedResponseException;
import dev.esign.Page;
import dev.esign.Paged;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list, of which no page shows the answer: GetSigned wire sheet §2.4. */
class ListsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"envelopes\":[%s]}",
                "{\"items\":[%s],\"nextCursor\":null}",
                "{\"data\":[%s],\"next_cursor\":\"\",\"total\":2}",
                "{\"results\":[%s]}"
            })
    void aListIsReadBareOrWrapped(String wrapper) {
        answer(wrapper.formatted("{\"id\":\"a\",\"status\":\"draft\"},{\"id\":\"b\"}"));

        assertThat(envelopes().list()).extracting(Envelope::id).containsExactly("a", "b");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"envelopes\":[]}"})
    void aListMayBeEmpty(String answer) {
        answer(answer);

        assertThat(envelopes().list().stream()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "\"x\"", "{\"envelopes\":{}}", "[{\"status\":\"draft\"}]"})
    void whatIsNoListOfEnvelopesIsMalformed(String answer) {
        answer(answer);
        Iterator<Envelope> list = envelopes().list().iterator();

        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(list::hasNext);
    }

    @Test
    void aListIsFollowedAsLongAsItNamesACursorAndKeepsToItsTenant() throws InterruptedException {
        answer("{\"items\":[{\"id\":\"a\"}],\"nextCursor\":\"p 2/ä&=\"}");
        answer("{\"items\":[],\"next_cursor\":3}");
        answer("{\"items\":[{\"id\":\"b\"}]}");

        assertThat(envelopes().list("northwind").stream().map(Envelope::id)).containsExactly("a", "b");

        String first = "/api/v1/envelopes?tenantId=northwind";
        assertThat(wire.request().getTarget()).isEqualTo(first);
        assertThat(wire.request().getTarget()).isEqualTo(first + "&cursor=p%202%2F%C3%A4%26%3D");
        assertThat(wire.request().getTarget()).isEqualTo(first + "&cursor=3");
    }

    @ParameterizedTest
    @EnumSource
    void thePagesCanBeFetchedOneByOneByEveryVerb(Verb verb) {
        answer("{\"items\":[{\"id\":\"a\"}],\"nextCursor\":\"2\"}");
        answer("[{\"id\":\"b\"}]");

        Page<Envelope> first = verb.run(envelopes().list().firstPage());
        Page<Envelope> second = verb.run(first.next().orElseThrow());

        assertThat(first.items()).extracting(Envelope::id).containsExactly("a");
        assertThat(second.items()).extracting(Envelope::id).containsExactly("b");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aCursorThatRepeatsItselfIsMalformedAndNotFollowedForEver() {
        answer("{\"items\":[{\"id\":\"a\"}],\"nextCursor\":\"same\"}");
        answer("{\"items\":[{\"id\":\"b\"}],\"nextCursor\":\"same\"}");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> envelopes().list().stream().count())
                .withMessageContaining("cursor");
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void cursorsThatGoRoundInACircleAreMalformedAndNotFollowedForEver() {
        for (String next : List.of("a", "b", "a", "b")) {
            answer("{\"items\":[{\"id\":\"x\"}],\"nextCursor\":\"" + next + "\"}");
        }
        answer("[]");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> envelopes().list().stream().count())
                .withMessageContaining("cursor");
        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @Test
    void aListCanBeReadTwice() {
        Paged<Envelope> list = envelopes().list();
        for (int i = 0; i < 2; i++) {
            answer("{\"items\":[{\"id\":\"a\"}],\"nextCursor\":\"2\"}");
            answer("[{\"id\":\"b\"}]");

            assertThat(list).extracting(Envelope::id).containsExactly("a", "b");
        }
    }

    private void answer(String json) {
        wire.answer(Answers.json(200, json));
    }

    private Envelopes envelopes() {
        return Requests.clientOf(wire).envelopes();
    }
}
