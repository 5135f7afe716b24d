package dev.esign.webhooks.getsigned;

import static dev.esign.webhooks.getsigned.Deliveries.COMPLETED;
import static dev.esign.webhooks.getsigned.Deliveries.SECRET;
import static dev.esign.webhooks.getsigned.Deliveries.headers;
import static dev.esign.webhooks.getsigned.Deliveries.receive;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetSignedEventTest {

    @Test
    void theSheetsExampleIsRead() {
        GetSignedEvent event = GetSignedWebhooks.of(SECRET).receive(headers(COMPLETED), COMPLETED);

        assertThat(event)
                .isEqualTo(new EnvelopeCompleted(
                        "evt_01HXEXAMPLE",
                        Instant.parse("2026-07-02T10:15:00Z"),
                        "env_01HXEXAMPLE",
                        "northwind",
                        "Consulting agreement",
                        Instant.parse("2026-07-02T10:15:00Z"),
                        URI.create("https://api.getsigned.ca/v1/envelopes/env_01HXEXAMPLE/document"),
                        List.of(new EventSigner(
                                "sgn_01HXEXAMPLE",
                                "Ada Byron",
                                "ada@example.org",
                                Instant.parse("2026-07-02T10:14:40Z"),
                                Map.of())),
                        event.data(),
                        Map.of()));
        assertThat(event.data())
                .containsOnlyKeys("envelopeId", "tenantId", "subject", "completedAt", "documentUrl", "signers");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("envelope.sent", EnvelopeSent.class),
                arguments("envelope.completed", EnvelopeCompleted.class),
                arguments("envelope.declined", EnvelopeDeclined.class),
                arguments("envelope.voided", EnvelopeVoided.class),
                arguments("envelope.expired", EnvelopeExpired.class),
                arguments("signer.viewed", SignerViewed.class),
                arguments("signer.signed", SignerSigned.class),
                arguments("signer.otp_failed", SignerOtpFailed.class),
                arguments("signer.reminded", UnknownGetSignedEvent.class),
                arguments("ENVELOPE.COMPLETED", UnknownGetSignedEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeOfEventHasItsRecord(String type, Class<? extends GetSignedEvent> record) {
        GetSignedEvent event = receive("""
                {"event":"%s","id":"evt_1","createdAt":"2026-07-02T12:15:00+02:00","apiVersion":2,
                 "data":{"envelopeId":"env_1","tenantId":"northwind","reason":"too dear"}}""".formatted(type));

        assertThat(event).isInstanceOf(record);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.createdAt()).isEqualTo("2026-07-02T10:15:00Z");
        assertThat(event.envelopeId()).isEqualTo("env_1");
        assertThat(event.tenantId()).isEqualTo("northwind");
        assertThat(event.data()).containsEntry("reason", "too dear").containsEntry("envelopeId", "env_1");
        assertThat(event.extra()).containsExactly(Map.entry("apiVersion", 2));
        assertThat(event).hasToString(record.getSimpleName() + "[type=" + type + ", id=evt_1, envelopeId=env_1]");
    }

    @Test
    void everyMemberOfTheFamilyIsAmongTheTypesTested() {
        assertThat(types().map(type -> type.get()[1]))
                .contains((Object[]) GetSignedEvent.class.getPermittedSubclasses());
    }

    @Test
    void theSignerOfAnEventIsReadIfItComes() {
        String body = "{\"event\":\"%s\",\"id\":\"evt_1\",\"data\":{\"signerId\":\"sgn_1\"}}";

        assertThat(receive(body.formatted("signer.viewed")))
                .asInstanceOf(type(SignerViewed.class))
                .extracting(SignerViewed::signerId)
                .isEqualTo("sgn_1");
        assertThat(receive(body.formatted("signer.signed")))
                .asInstanceOf(type(SignerSigned.class))
                .extracting(SignerSigned::signerId)
                .isEqualTo("sgn_1");
        assertThat(receive(body.formatted("signer.otp_failed")))
                .asInstanceOf(type(SignerOtpFailed.class))
                .extracting(SignerOtpFailed::signerId)
                .isEqualTo("sgn_1");
        assertThat(receive(body.formatted("envelope.declined")))
                .asInstanceOf(type(EnvelopeDeclined.class))
                .extracting(EnvelopeDeclined::signerId)
                .isEqualTo("sgn_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "{}"})
    void anEventWhoseDataIsNothingKeepsItsType(String nothing) {
        assertThat(receive("{\"event\":\"signer.signed\",\"id\":\"evt_1\",\"createdAt\":%1$s,\"data\":%1$s}"
                        .formatted(nothing)))
                .isEqualTo(new SignerSigned("evt_1", null, null, null, null, Map.of(), Map.of()));
    }

    @Test
    void whatLacksTheIdOrAKnownMemberIsUnknown() {
        assertThat(receive("{}")).isEqualTo(new UnknownGetSignedEvent("", null, null, null, null, Map.of(), Map.of()));
        assertThat(receive("{\"event\":\"signer.signed\"}")).isInstanceOf(UnknownGetSignedEvent.class);
        assertThat(receive("{\"event\":\"envelope.completed\",\"id\":\"evt_1\",\"data\":{\"envelope_id\":\"env_1\"}}"))
                .isEqualTo(new UnknownGetSignedEvent(
                        "envelope.completed", "evt_1", null, null, null, Map.of("envelope_id", "env_1"), Map.of()));
    }

    @Test
    void valuesThatMakeNoSenseAreKeptAsTheyCame() {
        GetSignedEvent event = receive("""
                {"event":"envelope.completed","id":"evt_1","createdAt":"yesterday","data":{
                 "envelopeId":4711,"completedAt":1782987300,"documentUrl":"no url","subject":["s"],
                 "signers":[{"signedAt":"2026-07-02","email":true}]}}""");

        assertThat(event)
                .isEqualTo(new EnvelopeCompleted(
                        "evt_1",
                        null,
                        "4711",
                        null,
                        null,
                        null,
                        null,
                        List.of(new EventSigner(null, null, "true", null, Map.of("signedAt", "2026-07-02"))),
                        event.data(),
                        Map.of("createdAt", "yesterday")));
        assertThat(event.data())
                .containsEntry("documentUrl", "no url")
                .containsEntry("completedAt", 1782987300)
                .containsEntry("subject", List.of("s"));
    }

    @Test
    void aSignerThatMakesNoSenseDoesNotHideTheOthers() {
        EnvelopeCompleted event = (EnvelopeCompleted) receive("""
                {"event":"envelope.completed","id":"evt_1","data":{"envelopeId":"env_1",
                 "signers":[{"id":"sgn_1"},"sgn_2",null,{"id":"sgn_3"}]}}""");

        assertThat(event.signers()).extracting(EventSigner::id).containsExactly("sgn_1", "sgn_3");
    }

    @Test
    void dataThatIsNoObjectIsKeptAsItCame() {
        GetSignedEvent event = receive("{\"event\":\"signer.viewed\",\"id\":\"evt_1\",\"data\":\"env_1\"}");

        assertThat(event.data()).isEmpty();
        assertThat(event.extra()).containsExactly(Map.entry("data", "env_1"));
    }

    @Test
    void anEventCannotBeChangedAtAnyDepth() {
        EnvelopeCompleted event = (EnvelopeCompleted)
                receive(
                        "{\"event\":\"envelope.completed\",\"id\":\"evt_1\",\"data\":{\"envelopeId\":\"e\",\"signers\":[{}]},\"x\":1}");

        assertUnchangeable(() -> event.signers().clear());
        assertUnchangeable(() -> event.data().clear());
        assertUnchangeable(() -> event.extra().clear());
        assertUnchangeable(
                () -> requireNonNull((List<?>) event.data().get("signers")).clear());
    }

    @Test
    void neitherReceiverNorSignerNorPersonIsShown() {
        assertThat(String.valueOf((Object) GetSignedWebhooks.of(SECRET))).doesNotContain(SECRET);
        assertThat(new EventSigner("sgn_1", "Ada Byron", "ada@example.org", null, Map.of("link", "canary")))
                .hasToString("EventSigner[id=sgn_1, signedAt=null]");
    }

    private static void assertUnchangeable(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
