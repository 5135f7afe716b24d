package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.FIELD;
import static dev.esign.getsigned.Requests.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.testing.Answers;
import dev.esign.testing.Wire;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the placing of a field says: GetSigned wire sheet §2.7. */
class PlaceFieldTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aFieldIsWrittenAsThePagesShowIt() throws InterruptedException {
        JsonNode expected = json("""
                {"documentId":"doc_01HXEXAMPLE","signerId":"sgn_01HXEXAMPLE","type":"signature",
                 "page":1,"x":90.0,"y":120.0,"w":180.0,"h":48.0,"required":true}""");

        assertThat(sent(FIELD)).isEqualTo(expected);
    }

    @Test
    void whetherItIsRequiredIsLeftToGetSignedUnlessTheCallerSays() throws InterruptedException {
        PlaceField field = PlaceField.of(FieldType.TEXT, "doc_1", 2, new Box(0, 0, 1.5, 2.25), "sgn_1");

        assertThat(sent(field).has("required")).isFalse();
        assertThat(sent(field.withRequired(false)).path("required").asBoolean(true))
                .isFalse();
        assertThat(field.required()).isNull();
    }

    static List<FieldType> types() {
        return Stream.of("signature", "initial", "date", "text", "checkbox", "stamp")
                .map(FieldType::new)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeTravelsByItsWord(FieldType type) throws InterruptedException {
        PlaceField field = PlaceField.of(type, "doc_1", 1, new Box(0, 0, 1, 1), "sgn_1");

        assertThat(sent(field).path("type").asText()).isEqualTo(type.toString());
    }

    @Test
    void theConstantsAreTheWordsOfThePages() {
        assertThat(List.of(FieldType.SIGNATURE, FieldType.INITIAL, FieldType.DATE, FieldType.TEXT, FieldType.CHECKBOX))
                .containsExactlyElementsOf(types().subList(0, 5));
    }

    private JsonNode sent(PlaceField field) throws InterruptedException {
        wire.answer(Answers.json(200, "{}"));
        Requests.clientOf(wire).envelopes().addField(ID, field).execute();
        return json(wire.request());
    }
}
