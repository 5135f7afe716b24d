package dev.esign.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void plainJavaValuesAreWritten() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "a\"ä\n");
        value.put("numbers", List.of(1, 2L, new BigDecimal("0.10"), 0.5));
        value.put("flag", true);
        value.put("nothing", null);
        value.put("nested", Map.of("a", List.of()));

        assertThat(Json.text(json -> Json.write(json, value)))
                .isEqualTo("{\"text\":\"a\\\"ä\\n\",\"numbers\":[1,2,0.10,0.5],\"flag\":true,\"nothing\":null,"
                        + "\"nested\":{\"a\":[]}}");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByItsName() {
        record Pojo(String secret) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(json -> Json.write(json, List.of(new Pojo("canary")))))
                .withMessageContaining("Pojo")
                .withMessageNotContaining("canary");
    }

    @Test
    void aMapThatHoldsItselfIsRefused() {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(json -> Json.write(json, map)))
                .withMessageContaining("nested");
    }

    @Test
    void aMemberWithoutAValueIsLeftOut() {
        assertThat(Json.text(json -> {
                    json.writeStartObject();
                    Json.writeMember(json, "a", null);
                    Json.writeMember(json, "b", 1);
                    json.writeEndObject();
                }))
                .isEqualTo("{\"b\":1}");
    }

    @Test
    void whatWasReadIsWrittenAsItCame() throws IOException {
        String text = "{\"b\":0.10,\"a\":[1.0,1E+3,\"ä\",null,true,12345678901234567890],\"c\":{}}";
        JsonNode node = Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(Json.text(json -> Json.write(json, node))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":1}{}",
                "{\"a\":1},",
                "<html>",
                "{a:1}",
                "NaN",
                "{\"a\":\"\u0001\"}",
                "1e99999999999",
                "\"\\ud8"
            })
    void whatIsNoJsonSaysSoAndIsNoBrokenConnection(String text) {
        assertThatThrownBy(() -> Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000007f00", "000000ff", "feff00", "fffe0000ff00ffff", "c3", "22ff22", "00"})
    void bytesThatAreNoTextAreNoBrokenConnection(String hex) {
        assertThatThrownBy(
                        () -> Json.read(new ByteArrayInputStream(HexFormat.of().parseHex(hex))))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void randomBytesAreJsonOrNot() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertThat(readOrNull(bytes))
                    .as("seed %d, %s", seed, Arrays.toString(bytes))
                    .isNotEqualTo("broken");
        }
    }

    @Test
    void nestingWithoutEndIsNoJson() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(new ByteArrayInputStream(deep))).isInstanceOf(JacksonException.class);
    }

    @Test
    void noBytesAreAMissingValue() throws IOException {
        assertThat(Json.read(new ByteArrayInputStream(new byte[0])).isMissingNode())
                .isTrue();
    }

    private static String readOrNull(byte[] bytes) {
        try {
            return Json.read(new ByteArrayInputStream(bytes)).isMissingNode() ? "missing" : "read";
        } catch (JacksonException e) {
            return "no JSON";
        } catch (IOException e) {
            return "broken";
        }
    }
}
