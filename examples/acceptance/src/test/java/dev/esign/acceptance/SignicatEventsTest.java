package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.NotFoundException;
import dev.esign.signicat.Advanced;
import dev.esign.signicat.DocumentStatus;
import dev.esign.signicat.Event;
import dev.esign.signicat.EventDescription;
import dev.esign.signicat.EventType;
import dev.esign.signicat.Events;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.TimeToLive;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Signicat tells of a document to whoever asks, and what time does to it. */
class SignicatEventsTest {
    private static final VirtualTime TIME = new VirtualTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.putOff(TIME);

    private final SignicatUser user = SANDBOX.signicatUser(TIME.config());
    private final Events events = user.client().events();

    @BeforeEach
    void forgetWhatOthersDid() {
        events.clear().execute();
    }

    @Test
    void whatHappensIsToldInOrder() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        List<Event> told = events.peek().execute();

        assertThat(told)
                .extracting(Event::type)
                .containsExactly(
                        EventType.DOCUMENT_CREATED,
                        EventType.DOCUMENT_LINK_OPENED,
                        EventType.DOCUMENT_READ,
                        EventType.DOCUMENT_PARTIALLY_SIGNED,
                        EventType.DOCUMENT_SIGNED);
        assertThat(told).allSatisfy(event -> assertThat(event.payload())
                .containsEntry("documentId", document.documentId())
                .containsEntry("externalDocumentId", document.externalId()));
    }

    @Test
    void whatOneHasTakenNobodyElseGetsForTenMinutes() throws Exception {
        user.created(ANA);

        List<Event> taken = events.take().execute();

        assertThat(taken).extracting(Event::type).containsExactly(EventType.DOCUMENT_CREATED);
        assertThat(events.take().execute()).isEmpty();
        assertThat(events.peek().execute()).isEqualTo(taken);
        TIME.sleep(Duration.ofMinutes(10));
        assertThat(events.take().execute()).isEqualTo(taken);
    }

    @Test
    void onlyWhatIsAskedForIsTaken() throws Exception {
        user.created(SignicatUser.request(ANA).withAdvanced(Advanced.of().withTags(List.of("lease"))));
        user.created(ANA);

        assertThat(events.take(EventType.DOCUMENT_SIGNED, null).execute()).isEmpty();
        assertThat(events.take(null, "lease").execute()).singleElement().returns(List.of("lease"), Event::tags);
        assertThat(events.take(EventType.DOCUMENT_CREATED, null).execute()).hasSize(1);
    }

    @Test
    void whatIsHandledIsGone() {
        Event one = events.mock(EventType.DOCUMENT_SIGNED).execute();
        Event two = events.mock(EventType.DOCUMENT_READ).execute();
        Event three = events.mock(EventType.DOCUMENT_PACKAGED).execute();
        Event four = events.mock(EventType.DOCUMENT_EXPIRED).execute();
        assertThat(events.peek().execute()).containsExactly(one, two, three, four);

        events.handle(two.id()).execute();
        events.handle(List.of(one.id(), four.id())).execute();

        assertThat(events.peek().execute()).containsExactly(three);
        events.clear().execute();
        assertThat(events.peek().execute()).isEmpty();
    }

    @Test
    void theCatalogueHasTheTypesOfDocuments() {
        assertThat(events.types().execute())
                .extracting(EventDescription::name)
                .contains(EventType.DOCUMENT_SIGNED, EventType.DOCUMENT_PACKAGED, EventType.DOCUMENT_DELETED);
    }

    @Test
    void aDocumentExpiresAtItsDeadlineAndIsDeletedLater() throws Exception {
        TimeToLive life = TimeToLive.until(TIME.instant().plusSeconds(60)).withDeleteAfterHours(2);
        SignatureDocument document = user.created(
                SignicatUser.request(ANA).withAdvanced(Advanced.of().withTimeToLive(life)));

        TIME.sleep(Duration.ofSeconds(61));
        assertThat(user.status(document)).isEqualTo(DocumentStatus.EXPIRED);
        TIME.sleep(Duration.ofHours(2));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> user.status(document));
        assertThat(events.peek().execute())
                .extracting(Event::type)
                .containsExactly(
                        EventType.DOCUMENT_CREATED,
                        EventType.DOCUMENT_EXPIRED,
                        EventType.DOCUMENT_BEFORE_DELETED,
                        EventType.DOCUMENT_DELETED);
    }
}
