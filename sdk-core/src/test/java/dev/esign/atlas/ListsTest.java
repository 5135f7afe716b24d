package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.MalformedResponseException;
import dev.esign.NotFoundException;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, of which no page shows the wrapper: Atlas wire sheet §2.5. */
class ListsTest {
    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"envelopes\":[%s]}",
                "{\"items\":[%s],\"nextCursor\":null}",
                "{\"data\":[%s],\"next_cursor\":\"\",\"total\":1}",
                "{\"results\":[%s]}"
            })
    void aListIsReadBareOrWrapped(String wrapper) {
        atlas.answer(wrapper.formatted("{\"envelope_id\":\"a\",\"status\":\"draft\"},{\"id\":\"b\"}"));

        assertThat(atlas.envelopes().list(EnvelopeQuery.all()))
                .extracting(Envelope::id)
                .containsExactly("a", "b");
        assertThat(atlas.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"envelopes\":[]}"})
    void aListMayBeEmpty(String answer) {
        atlas.answer(answer);

        assertThat(atlas.envelopes().list(EnvelopeQuery.all()).stream()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "\"x\"", "{\"envelopes\":{}}", "[{\"status\":\"draft\"}]"})
    void whatIsNoListOfEnvelopesIsMalformed(String answer) {
        atlas.answer(answer);

        assertThatThrownBy(() ->
                        atlas.envelopes().list(EnvelopeQuery.all()).iterator().hasNext())
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void aListIsFollowedAsLongAsItNamesACursor() {
        atlas.answer("{\"items\":[{\"id\":\"a\"}],\"nextCursor\":\"p 2/ä&=\"}");
        atlas.answer("{\"items\":[],\"next_cursor\":3}");
        atlas.answer("{\"items\":[{\"id\":\"b\"}]}");

        assertThat(atlas.envelopes().list(EnvelopeQuery.all()).stream().map(Envelope::id))
                .containsExactly("a", "b");

        assertThat(atlas.request().getTarget()).isEqualTo("/api/envelopes");
        assertThat(atlas.request().getTarget()).isEqualTo("/api/envelopes?cursor=p%202%2F%C3%A4%26%3D");
        assertThat(atlas.request().getTarget()).isEqualTo("/api/envelopes?cursor=3");
    }

    @Test
    void aPageIsFetchedWhenItsFirstItemIsAskedFor() {
        atlas.answer("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"2\"}");
        Iterator<Envelope> list = atlas.envelopes().list(EnvelopeQuery.all()).iterator();

        assertThat(atlas.requests()).isZero();
        list.next();
        assertThat(atlas.requests()).isEqualTo(1);
    }

    @Test
    void aCursorThatRepeatsItselfIsMalformedAndNotFollowedForEver() {
        atlas.answer("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"same\"}");
        atlas.answer("{\"items\":[{\"id\":\"b\"}],\"next_cursor\":\"same\"}");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() ->
                        atlas.envelopes().list(EnvelopeQuery.all()).stream().count())
                .withMessageContaining("cursor");
        assertThat(atlas.requests()).isEqualTo(2);
    }

    @Test
    void aLaterPageThatLeadsToItselfGivesItsItemsToNobody() {
        atlas.answer("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"2\"}");
        atlas.answer("{\"items\":[{\"id\":\"b\"}],\"next_cursor\":\"3\"}");
        atlas.answer("{\"items\":[{\"id\":\"c\"}],\"next_cursor\":\"3\"}");

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() ->
                        atlas.envelopes().list(EnvelopeQuery.all()).stream().count())
                .withMessageContaining("cursor");
        assertThat(atlas.requests()).isEqualTo(3);
    }

    @Test
    void aCircleOfThreeCursorsIsNotFollowedForEver() {
        for (int page = 0; page < 12; page++) {
            atlas.answer("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"c%d\"}".formatted(page % 3));
        }

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() ->
                        atlas.envelopes().list(EnvelopeQuery.all()).stream().count())
                .withMessageContaining("cursor");
        assertThat(atlas.requests()).isLessThan(12);
    }

    @Test
    void filtersAreEncodedAndStayOnEveryPage() {
        atlas.answer("{\"items\":[],\"next_cursor\":\"2\"}");
        atlas.answer("{\"items\":[]}");

        assertThat(atlas
                        .envelopes()
                        .list(EnvelopeQuery.all()
                                .withStatus(EnvelopeStatus.PENDING)
                                .withExternalId("deal 77&status=signed+ü"))
                        .stream())
                .isEmpty();

        String filters = "/api/envelopes?status=pending&external_id=deal%2077%26status%3Dsigned%2B%C3%BC";
        assertThat(atlas.request().getTarget()).isEqualTo(filters);
        assertThat(atlas.request().getTarget()).isEqualTo(filters + "&cursor=2");
    }

    @Test
    void aPageThatIsRefusedSaysSoWhereItIsAskedFor() {
        atlas.answer("{\"items\":[{\"id\":\"a\"}],\"next_cursor\":\"2\"}");
        atlas.answer(404, "{}");
        Iterator<Envelope> list = atlas.envelopes().list(EnvelopeQuery.all()).iterator();

        assertThat(list.next().id()).isEqualTo("a");
        assertThatThrownBy(list::hasNext).isInstanceOf(NotFoundException.class);
    }

    @Test
    void connectedAccountsAreAListToo() {
        atlas.answer("{\"connected_accounts\":[{\"connected_org_id\":\"" + ID + "\",\"external_id\":\"acme-1\"}],"
                + "\"next_cursor\":\"2\"}");
        atlas.answer("{\"accounts\":[{\"id\":\"b\"}]}");

        assertThat(atlas.client().connectedAccounts().list())
                .extracting(ConnectedAccount::connectedOrgId)
                .containsExactly(ID, "b");
        assertThat(atlas.request().getTarget()).isEqualTo("/api/platform/connected-accounts");
        assertThat(atlas.request().getTarget()).isEqualTo("/api/platform/connected-accounts?cursor=2");
    }
}
