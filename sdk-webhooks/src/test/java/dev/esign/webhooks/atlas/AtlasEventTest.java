package dev.esign.webhooks.atlas;

import static dev.esign.webhooks.atlas.Deliveries.KEY;
import static dev.esign.webhooks.atlas.Deliveries.SIGNED;
import static dev.esign.webhooks.atlas.Deliveries.headers;
import static dev.esign.webhooks.atlas.Deliveries.receive;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasEventTest {

    @Test
    void theSheetsExampleIsRead() {
        AtlasEvent event = AtlasWebhooks.of(KEY).receive(headers(SIGNED), SIGNED);

        assertThat(event)
                .isEqualTo(new EnvelopeSigned(
                        "0b8e6f1e-3c1a-4f1e-9a55-0d1c6f7a9b21",
                        List.of(new EventParty("ana@acme.test", null, null, null, Map.of())),
                        Map.of("external_id", "deal-77"),
                        Map.of()));
        assertThat(event.type()).isEqualTo("envelope.signed");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("envelope.created", EnvelopeCreated.class),
                arguments("envelope.sent", EnvelopeSent.class),
                arguments("envelope.viewed", EnvelopeViewed.class),
                arguments("envelope.signed", EnvelopeSigned.class),
                arguments("envelope.declined", EnvelopeDeclined.class),
                arguments("envelope.voided", EnvelopeVoided.class),
                arguments("contract.extracted", ContractExtracted.class),
                arguments("envelope.expired", UnknownAtlasEvent.class),
                arguments("ENVELOPE.SIGNED", UnknownAtlasEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeOfEventHasItsRecord(String type, Class<? extends AtlasEvent> record) {
        AtlasEvent event = receive("""
                        {"event":"%s","envelope_id":"e-1","parties":[{"email":"a@x.test"},{"email":"b@x.test"}],
                         "metadata":{"k":"v"},"reason":"too dear"}""".formatted(type));

        assertThat(event).isInstanceOf(record);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.envelopeId()).isEqualTo("e-1");
        assertThat(event.parties()).extracting(EventParty::email).containsExactly("a@x.test", "b@x.test");
        assertThat(event.metadata()).containsExactly(Map.entry("k", "v"));
        assertThat(event.extra()).containsExactly(Map.entry("reason", "too dear"));
    }

    @Test
    void everyMemberOfTheFamilyIsAmongTheTypesTested() {
        assertThat(types().map(type -> type.get()[1])).contains((Object[]) AtlasEvent.class.getPermittedSubclasses());
    }

    @Test
    void aPartyKeepsWhatItHas() {
        AtlasEvent event = receive("""
                        {"event":"envelope.sent","envelope_id":"e-1","parties":[
                         {"email":"a@x.test","name":"Ana","role":"Customer","order":2,"status":"pending"}]}""");

        assertThat(event.parties())
                .containsExactly(new EventParty("a@x.test", "Ana", "Customer", 2, Map.of("status", "pending")));
    }

    @Test
    void anEventWithoutAnyMemberIsUnknown() {
        assertThat(receive("{}")).isEqualTo(new UnknownAtlasEvent("", null, List.of(), Map.of(), Map.of()));
    }

    @Test
    void aKnownTypeThatNamesNoEnvelopeIsUnknown() {
        assertThat(receive("{\"event\":\"envelope.signed\"}"))
                .isEqualTo(new UnknownAtlasEvent("envelope.signed", null, List.of(), Map.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "{}"})
    void whatSomeServersWriteForNothingIsNothing(String nothing) {
        assertThat(receive("""
                                {"event":"envelope.sent","envelope_id":"e-1","parties":%1$s,"metadata":%1$s}""".formatted(nothing))).isEqualTo(new EnvelopeSent("e-1", List.of(), Map.of(), Map.of()));
        assertThat(receive("{\"event\":%1$s,\"envelope_id\":%1$s}".formatted(nothing)))
                .isEqualTo(new UnknownAtlasEvent("", null, List.of(), Map.of(), Map.of()));
    }

    @Test
    void numbersAndBooleansForTextAreReadAsText() {
        AtlasEvent event = receive("{\"event\":\"envelope.sent\",\"envelope_id\":4711,\"parties\":[{\"name\":true}]}");

        assertThat(event.envelopeId()).isEqualTo("4711");
        assertThat(event.parties().get(0).name()).isEqualTo("true");
    }

    @Test
    void anIntegerMayComeAsAString() {
        AtlasEvent event =
                receive("{\"event\":\"envelope.sent\",\"envelope_id\":\"e-1\",\"parties\":[{\"order\":\"2\"}]}");

        assertThat(event.parties().get(0).order()).isEqualTo(2);
    }

    @Test
    void aKnownMemberOfASenselessTypeIsKeptAsItCame() {
        AtlasEvent event = receive("""
                        {"event":"envelope.sent","envelope_id":"e-1","metadata":"m","parties":[
                         {"email":["a@x.test"],"order":"first"},{"order":1.5},{"order":99999999999}]}""");

        assertThat(event.metadata()).isEmpty();
        assertThat(event.extra()).containsExactly(Map.entry("metadata", "m"));
        assertThat(event.parties()).extracting(EventParty::email).containsOnlyNulls();
        assertThat(event.parties()).extracting(EventParty::order).containsOnlyNulls();
        assertThat(event.parties())
                .extracting(EventParty::extra)
                .containsExactly(
                        Map.of("email", List.of("a@x.test"), "order", "first"),
                        Map.of("order", new BigDecimal("1.5")),
                        Map.of("order", 99999999999L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ana@x.test\"", "{\"email\":\"ana@x.test\"}", "[\"ana@x.test\"]", "[null]", "7"})
    void partiesThatAreNoArrayOfObjectsAreKeptAsTheyCame(String parties) {
        AtlasEvent event = receive("{\"event\":\"envelope.sent\",\"envelope_id\":\"e-1\",\"parties\":" + parties + "}");

        assertThat(event).isInstanceOf(EnvelopeSent.class);
        assertThat(event.parties()).isEmpty();
        assertThat(event.extra()).containsOnlyKeys("parties");
    }

    @Test
    void aPartyThatMakesNoSenseIsKeptAsItCameAndDoesNotHideTheOthers() {
        AtlasEvent event = receive("""
                {"event":"envelope.sent","envelope_id":"e-1","parties":[{"email":"a@x.test"},7,{"email":"b@x.test"}]}""");

        assertThat(event.parties()).extracting(EventParty::email).containsExactly("a@x.test", "b@x.test");
        assertThat(event.extra()).containsExactly(Map.entry("parties", List.of(7)));
    }

    @Test
    void unknownMembersAreKeptAsPlainValues() {
        AtlasEvent event = receive("""
                        {"event":"contract.extracted","envelope_id":"e-1","extract":{"s":"text","t":true,"i":1,
                         "l":10000000000,"b":123456789012345678901234567890,"d":0.10,"n":null,"a":[1,[2,{"x":null}]]}}""");

        assertThat(event.extra()).containsOnlyKeys("extract");
        assertThat(event.extra().get("extract"))
                .asInstanceOf(MAP)
                .containsEntry("s", "text")
                .containsEntry("t", true)
                .containsEntry("i", 1)
                .containsEntry("l", 10000000000L)
                .containsEntry("b", new BigInteger("123456789012345678901234567890"))
                .containsEntry("d", new BigDecimal("0.10"))
                .containsEntry("n", null)
                .extractingByKey("a", LIST)
                .hasSize(2);
    }

    @Test
    void ofMembersWithOneNameTheLastCounts() {
        assertThat(receive("{\"event\":\"envelope.sent\",\"event\":\"envelope.voided\",\"envelope_id\":\"e-1\"}"))
                .isInstanceOf(EnvelopeVoided.class);
    }

    @Test
    void anEventCannotBeChangedAtAnyDepth() {
        AtlasEvent event = receive("""
                        {"event":"envelope.sent","envelope_id":"e-1","parties":[{"links":{"a":1}}],
                         "metadata":{"deep":{"list":[1]}},"other":[{}]}""");
        Map<?, ?> deep = (Map<?, ?>) requireNonNull(event.metadata().get("deep"));
        List<?> deeper = (List<?>) requireNonNull(deep.get("list"));

        assertUnchangeable(() -> event.parties().clear());
        assertUnchangeable(() -> event.parties().get(0).extra().clear());
        assertUnchangeable(() -> event.metadata().clear());
        assertUnchangeable(deep::clear);
        assertUnchangeable(deeper::clear);
        assertUnchangeable(() -> event.extra().clear());
    }

    private static void assertUnchangeable(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
