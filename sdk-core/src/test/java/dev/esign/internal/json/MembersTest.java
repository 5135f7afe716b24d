package dev.esign.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
    @Test
    void aMemberIsFoundUnderAnyOfItsNamesInTheirOrder() {
        assertThat(members("{'id':'b','envelope_id':'a'}").text("envelope_id", "id"))
                .isEqualTo("a");
        assertThat(members("{'id':'b'}").text("envelope_id", "id")).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "' '", "{}", "[]", "{'a':1}", "['a']"})
    void aNameThatSaysNothingUsefulGivesWayToTheNext(String useless) {
        assertThat(members("{'envelope_id':" + useless + ",'id':'b'}").text("envelope_id", "id"))
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({"'7',7", "1.50,1.50", "true,true", "'\"x\"',x"})
    void aScalarIsTakenForItsText(String json, String text) {
        assertThat(members("{'a':" + json + "}").text("a")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'7'", "' 7 '", "7.0", "7e0", "'7.00'"})
    void aWholeNumberIsReadHoweverItIsWritten(String json) {
        assertThat(members("{'a':" + json + "}").integer("a")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7.5", "2147483648", "1e400", "1e2147483647", "'seven'", "'0x7'", "true", "null", "[7]", "''"})
    void whatIsNoWholeNumberThatFitsIsNone(String json) {
        assertThat(members("{'a':" + json + "}").integer("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 253_402_300_800L, -253_402_300_800L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aTimeThatNoCalendarHasIsNone(long seconds) {
        assertThat(members("{'a':" + seconds + "}").unixTime("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.25", "'0.25'", "25e-2", "'.25'"})
    void aNumberIsReadHoweverItIsWritten(String json) {
        assertThat(members("{'a':" + json + "}").number("a")).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NaN'", "'Infinity'", "1e400", "'0x1p3'", "'1d'", "false", "{}"})
    void whatIsNoFiniteNumberIsNone(String json) {
        assertThat(members("{'a':" + json + "}").number("a")).isNull();
    }

    @Test
    void aStringOfAMillionDigitsIsNotCalculatedWith() {
        Members members = members("{'a':'" + "9".repeat(1_000_000) + "'}");

        assertThat(members.number("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "false,false",
        "'\"true\"',true",
        "'\"false\"',false",
        "1,true",
        "0,false",
        "2,",
        "'\"yes\"',",
        "'[]',"
    })
    void aFlagIsTrueOrFalseOrNotSaid(String json, Boolean flag) {
        assertThat(members("{'a':" + json + "}").flag("a")).isEqualTo(flag);
    }

    @Test
    void aTimeHasAnOffset() {
        assertThat(members("{'a':'2026-06-05T12:00:00.123+02:00'}").time("a"))
                .isEqualTo(Instant.parse("2026-06-05T10:00:00.123Z"));
        assertThat(members("{'a':'2026-06-05T12:00:00'}").time("a")).isNull();
        assertThat(members("{'a':1780000000}").time("a")).isNull();
    }

    @Test
    void whatNobodyAskedForIsExtraInItsOrder() {
        Members members = members("{'z':1,'a':'x','b':[true,null,{'c':0.10}],'n':null}");
        members.text("a");

        assertThat(members.extra())
                .containsExactly(
                        Map.entry("z", 1),
                        Map.entry("b", Arrays.asList(true, null, Map.of("c", new BigDecimal("0.10")))),
                        new SimpleEntry<>("n", null));
    }

    @Test
    void whatCouldNotBeReadIsExtraToo() {
        Members members = members("{'version':'three','parties':{'a':1}}");
        members.integer("version");
        members.list("parties", Members::extra);

        assertThat(members.extra()).isEqualTo(Map.of("version", "three", "parties", Map.of("a", 1)));
    }

    @Test
    void aMemberThatSaysNothingIsNotExtra() {
        Members members = members("{'a':null,'b':'','c':[],'d':{}}");
        members.text("a");
        members.text("b");
        members.map("c");
        members.list("d", Members::extra);

        assertThat(members.extra()).containsOnlyKeys("d");
    }

    @Test
    void elementsThatAreNoObjectsArePassedOverButNotLost() {
        Members members = members("{'parties':[{'email':'a@b'},'c@d',null]}");

        assertThat(members.list("parties", party -> party.text("email"))).containsExactly("a@b");
        assertThat(members.extra()).containsOnlyKeys("parties");
    }

    @Test
    void aListThatWasReadWholeIsNotExtra() {
        Members members = members("{'parties':[{'email':'a@b'}]}");
        members.list("parties", party -> party.text("email"));

        assertThat(members.extra()).isEmpty();
    }

    @Test
    void namesAreStringsOrObjectsThatNameThemselves() {
        Members members = members("{'roles':['Customer',{'role_name':'Witness','color':'red'},null,'',[],7]}");

        assertThat(members.names("roles", "role", "role_name")).containsExactly("Customer", "Witness", "7");
        assertThat(members.extra()).as("what else the objects say").containsOnlyKeys("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "'x'", "null", "true"})
    void whatIsNoObjectHasNoMembers(String json) {
        Members members = members(json);

        assertThat(members.text("a")).isNull();
        assertThat(members.map("a")).isEmpty();
        assertThat(members.list("a", Members::extra)).isEmpty();
        assertThat(members.names("a", "b")).isEmpty();
        assertThat(members.extra()).isEmpty();
    }

    @Test
    void freeObjectsNeverPrintTheirValues() {
        Members members = members("{'metadata':{'link':'https://x/?t=canary','deep':{'er':'canary'}}}");

        Map<String, ?> metadata = members.map("metadata");

        assertThat(metadata).hasToString("[link, deep]");
        assertThat(metadata.get("deep")).hasToString("[er]");
    }

    @Test
    void freeObjectsCannotBeChangedAtAnyDepth() {
        Map<String, ?> metadata = members("{'m':{'list':[{'a':1}]}}").map("m");
        List<?> list = (List<?>) Objects.requireNonNull(metadata.get("list"));
        Map<?, ?> inList = (Map<?, ?>) list.get(0);

        assertThatThrownBy(metadata::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(inList::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyExtraAnswersAnyQuestion() {
        Map<String, ?> none = members("{}").extra();

        assertThat(none).isEqualTo(Collections.emptyMap()).hasToString("[]");
        assertThat(none.containsKey("a")).isFalse();
        assertThat(none.get("a")).isNull();
    }

    /** Reads JSON that is written with single quotes. */
    private static Members members(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return Members.of(Json.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
