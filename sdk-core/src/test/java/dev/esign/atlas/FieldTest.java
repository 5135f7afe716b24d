package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static dev.esign.testing.Payloads.json;
import static dev.esign.testing.Payloads.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aFieldIsReadInThePrintedShape() {
        Field field = read("{'type':'signature','page':1,'x_pct':0.4,'y_pct':0.8,'w_pct':0.3,'h_pct':0.07,"
                + "'confidence':0.95,'party_index':0,'party_order':1}");

        assertThat(field.type()).isEqualTo(FieldType.SIGNATURE);
        assertThat(field.page()).isEqualTo(1);
        assertThat(field.x()).isEqualTo(0.4);
        assertThat(field.y()).isEqualTo(0.8);
        assertThat(field.width()).isEqualTo(0.3);
        assertThat(field.height()).isEqualTo(0.07);
        assertThat(field.partyIndex()).isZero();
        assertThat(field.partyOrder()).isEqualTo(1);
        assertThat(field.extra()).containsOnlyKeys("confidence");
    }

    @Test
    void aFieldIsReadInTheOtherSpellingToo() {
        Field field = read("{'x':0.1,'y':0.2,'width':0.3,'height':'0.4'}");

        assertThat(List.of(field.x(), field.y(), field.width(), field.height())).containsExactly(0.1, 0.2, 0.3, 0.4);
        assertThat(field.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'signature','page':1,'x_pct':0.40,'y_pct':0.8,'w_pct':0.3,'h_pct':0.07,'confidence':0.95}",
                "{'type':'hologram','page':'2','x':0.123456789012345678901,'y':1,'width':'0.3','height':0.10}",
                "{'type':'','page':null,'party_index':null,'x_pct':[],'label':'','options':[{'a':[1,null]}],'required':false}",
                "{}"
            })
    void aFieldGoesBackAsItCame(String came) {
        Field field = read(came);
        atlas.answer("{}");

        atlas.envelopes().updateFields(ID, 1, List.of(field)).execute();

        assertThat(text(atlas.request()))
                .isEqualTo("{\"fields_version\":1,\"fields\":[" + came.replace('\'', '"') + "]}");
    }

    @Test
    void aFieldThatIsGivenToAPartyKeepsTheRestAndForgetsWhoseItWas() {
        Field field = read("{'type':'text','x':0.1,'party_index':0,'party_order':2,'label':'Company'}");

        assertThat(sent(field.withPartyOrder(1)))
                .isEqualTo(json("{'type':'text','x':0.1,'party_order':1,'label':'Company'}"));
        assertThat(field.partyOrder()).as("the field itself").isEqualTo(2);
    }

    @Test
    void aFieldIsPlacedByHand() {
        Field field = Field.at(FieldType.DATE, 1, 2, 0.7, 0, 0.3, 1);

        assertThat(sent(field))
                .isEqualTo(json("{'type':'date','page':2,'x_pct':0.7,'y_pct':0.0,'w_pct':0.3,'h_pct':1.0,"
                        + "'party_order':1}"));
        assertThat(field).isEqualTo(Field.at(FieldType.DATE, 1, 2, 0.7, 0, 0.3, 1));
        assertThat(field).isNotEqualTo(Field.at(FieldType.DATE, 2, 2, 0.7, 0, 0.3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.1, 0.1, 0.1, 0.1",
        "0, 1, 0.1, 0.1, 0.1, 0.1",
        "1, 1, -0.1, 0.1, 0.1, 0.1",
        "1, 1, 0.1, 1.1, 0.1, 0.1",
        "1, 1, 0.1, 0.1, 0, 0.1",
        "1, 1, 0.1, 0.1, 0.1, -0.1",
        "1, 1, 0.95, 0.1, 0.1, 0.1",
        "1, 1, 0.1, 0.95, 0.1, 0.1",
        "1, 1, NaN, 0.1, 0.1, 0.1",
        "1, 1, 0.1, 0.1, Infinity, 0.1"
    })
    void aFieldOffThePageIsRefused(int party, int page, double x, double y, double width, double height) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.at(FieldType.TEXT, party, page, x, y, width, height));
    }

    @Test
    void aFieldPrintsNoWordOfWhatItHolds() {
        Field field = read("{'type':'text','page':1,'party_order':1,'value':'canary','label':'canary'}");

        assertThat(field).hasToString("Field[text, page 1, party 1]");
        assertThat(field.extra()).isEqualTo(Map.of("value", "canary", "label", "canary"));
    }

    /** Reads a field that is written with single quotes. */
    private Field read(String field) {
        atlas.answer("{\"fields\":[" + field.replace('\'', '"') + "]}");
        Envelope envelope = atlas.envelopes().get(ID).execute();
        atlas.request();
        return envelope.fields().get(0);
    }

    private JsonNode sent(Field field) {
        atlas.answer("{}");
        atlas.envelopes().updateFields(ID, 1, List.of(field)).execute();
        return json(atlas.request()).path("fields").path(0);
    }
}
