package dev.esign.webhooks.xodo;

import static dev.esign.webhooks.xodo.Deliveries.HASH;
import static dev.esign.webhooks.xodo.Deliveries.KEY;
import static dev.esign.webhooks.xodo.Deliveries.SIGNED;
import static dev.esign.webhooks.xodo.Deliveries.receive;
import static dev.esign.webhooks.xodo.Deliveries.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.esign.webhooks.Mutations;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XodoEventTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_123);

    /** But for the hash, which is used up, so that nobody passes it on. */
    @Test
    void theSheetsExampleIsReadWithoutLoss() {
        assertThat(receive(SIGNED))
                .isEqualTo(new DocumentSigned(
                        "DkqG3YswUeBkT0",
                        new EventInfo(
                                TIME,
                                new EventSigner("1", "Ada Berg", "ada@example.test", null, 1, Map.of()),
                                "40211",
                                "267",
                                null,
                                Map.of(
                                        "related_document_hash", "DkqG3YswUeBkT0",
                                        "related_user_id", "40211",
                                        "related_business_id", "267",
                                        "related_app_id", ""),
                                Map.of())));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("document_created", DocumentCreated.class),
                arguments("document_sent", DocumentSent.class),
                arguments("document_viewed", DocumentViewed.class),
                arguments("document_signed", DocumentSigned.class),
                arguments("document_completed", DocumentCompleted.class),
                arguments("document_declined", DocumentDeclined.class),
                arguments("document_forwarded", DocumentForwarded.class),
                arguments("document_expired", DocumentExpired.class),
                arguments("document_revoked", DocumentRevoked.class),
                arguments("document_cancelled", DocumentCancelled.class),
                arguments("signer_removed", SignerRemoved.class),
                arguments("signer_bounced", SignerBounced.class),
                arguments("email_validation_waived", EmailValidationWaived.class),
                arguments("document_archived", UnknownXodoEvent.class),
                arguments("DOCUMENT_SIGNED", UnknownXodoEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeOfEventHasItsRecordAndShowsNobody(String type, Class<? extends XodoEvent> record) {
        XodoEvent event = receive(signed("""
                {"event_time":"1700000123","event_type":"%s","canary":"canary","meta":{"related_document_hash":"d",
                 "related_user_id":7,"related_app_id":"app","canary":"canary"},
                 "signer":{"id":1,"name":"canary","email":"canary","role":"canary"}}""".formatted(type)));

        assertThat(event).isInstanceOf(record);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.documentId()).isEqualTo("d").isEqualTo(event.documentHash());
        assertThat(event.eventTime()).isEqualTo(TIME);
        assertThat(event.signer()).isEqualTo(new EventSigner("1", "canary", "canary", "canary", null, Map.of()));
        assertThat(event.info().userId()).isEqualTo("7");
        assertThat(event.info().businessId()).isNull();
        assertThat(event.info().appId()).isEqualTo("app");
        assertThat(event.info().meta()).containsEntry("canary", "canary");
        assertThat(event.info().extra()).containsExactly(Map.entry("canary", "canary"));
        assertThat(event)
                .hasToString(
                        record.getSimpleName() + "[type=" + type + ", eventTime=2023-11-14T22:15:23Z, documentHash=d]");
        assertThat(event.info() + " " + event.signer()).doesNotContain("canary");
    }

    @Test
    void everyMemberOfTheFamilyIsAmongTheTypesTested() {
        assertThat(types().map(type -> type.get()[1])).contains((Object[]) XodoEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "{}"})
    void anEventWithoutASignerHasNone(String nothing) {
        XodoEvent event = receive(SIGNED.replaceAll("\"signer\": \\{[^}]*}", "\"signer\": " + nothing));

        assertThat(event).isInstanceOf(DocumentSigned.class);
        assertThat(event.signer()).isNull();
        assertThat(event.info().extra()).isEmpty();
    }

    @Test
    void anEventThatHasNoSignerMemberHasNone() {
        assertThat(receive(SIGNED.replaceAll(",\\s*\"signer\": \\{[^}]*}", "")).signer())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "{}", "{\"related_document_hash\":\"\"}"})
    void anEventThatNamesNoDocumentIsUnknown(String meta) {
        XodoEvent event = receive(SIGNED.replaceAll("\"meta\": \\{[^}]*}", "\"meta\": " + meta));

        assertThat(event).isInstanceOf(UnknownXodoEvent.class);
        assertThat(event.type()).isEqualTo("document_signed");
        assertThat(event.documentId()).isNull();
    }

    @Test
    void valuesThatMakeNoSenseAreKeptAsTheyCame() {
        XodoEvent event = receive(SIGNED.replaceAll("\"signer\": \\{[^}]*}", "\"signer\": [\"Ada\"], \"order\": 1.5"));

        assertThat(event.signer()).isNull();
        assertThat(event.info().extra()).containsOnlyKeys("signer", "order").containsEntry("signer", List.of("Ada"));
    }

    @Test
    void noMemberOfAnyOtherValueIsAnException() {
        byte[] numbers =
                SIGNED.replace("\"1\"", "1").replace("\"40211\"", "40211").getBytes(UTF_8);
        Webhooks<XodoEvent> webhooks = Webhooks.xodo(KEY);

        assertThat(Stream.of(SIGNED.getBytes(UTF_8), numbers).flatMap(body -> Mutations.ofMembers(body).stream()))
                .hasSizeGreaterThan(400)
                .allSatisfy(body -> {
                    try {
                        assertThat(webhooks.receive(Map.of(), body).toString()).isNotEmpty();
                    } catch (WebhookRejectedException rejected) {
                        // What the hash covers, or the hash itself, is another.
                        assertThat(new String(body, UTF_8))
                                .doesNotContain("\"event_time\":1700000123,\"event_type\":\"document_signed\","
                                        + "\"event_hash\":\"" + HASH + "\"");
                    }
                });
    }

    @Test
    void anEventCannotBeChangedAtAnyDepth() {
        XodoEvent event = receive(SIGNED);

        assertUnchangeable(() -> event.info().meta().clear());
        assertUnchangeable(() -> event.info().extra().clear());
    }

    private static void assertUnchangeable(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
