package dev.esign.signicat;

import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a redirect tells, by whichever of its names: Signicat wire sheet §3.3. */
class JwtValidationTest {
    @Test
    void theOlderAnswerIsRead() {
        JwtValidation validation = JwtValidation.read(Examples.JWT);

        assertThat(validation.isValid()).isTrue();
        expectAda(validation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"valid\":true,\"payload\":%s}", "{\"VALID\":true,\"Payload\":%s,\"error\":null}"})
    void theNewerAnswerIsReadWhateverItsPayloadHolds(String wrapper) {
        for (JsonNode payload : new JsonNode[] {Examples.JWT, Examples.JWT.path("JwtPayload")}) {
            JwtValidation validation = JwtValidation.read(json(wrapper.formatted(payload)));

            assertThat(validation.isValid()).isTrue();
            expectAda(validation);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "[]",
                "{\"valid\":false}",
                "{\"valid\":\"maybe\"}",
                "{\"valid\":true,\"expired\":true}",
                "{\"jwtvalid\":false,\"payload\":{\"jwtValid\":true}}",
                "{\"payload\":{\"jwtValid\":true}}",
                "{\"valid\":true,\"payload\":{\"JwtValid\":false,\"JwtPayload\":{\"DocumentId\":\"d1\"}}}",
                "{\"valid\":true,\"payload\":{\"Expired\":true,\"JwtPayload\":{\"DocumentId\":\"d1\"}}}"
            })
    void whatIsNotSaidToBeValidIsNot(String answer) {
        assertThat(JwtValidation.read(json(answer)).isValid()).isFalse();
    }

    @Test
    void nothingOfTheAnswerIsLost() {
        JsonNode newer = json("""
                {"valid":true,"expired":false,"expires":"2024-03-02T12:00:00Z","error":"e","new":{"x":1},
                 "payload":{"documentId":"d1","more":[1],"signSuccess":{"fullName":"Ada Berg","other":true}}}""");
        JwtValidation nested = JwtValidation.read(json("{\"valid\":true,\"payload\":" + Examples.JWT + "}"));

        assertThat(WrittenBack.of(JwtValidation.read(newer))).isEqualTo(newer);
        assertThat(nested.extra()).extractingByKey("payload").asInstanceOf(MAP).containsEntry("expired", false);
    }

    private static void expectAda(JwtValidation validation) {
        JwtPayload payload = Objects.requireNonNull(validation.payload());
        assertThat(payload.documentId()).isEqualTo("d1");
        assertThat(payload.externalSignerId()).isEqualTo("tenant-1");
        SignSuccess success = Objects.requireNonNull(payload.signSuccess());
        assertThat(success.fullName()).isEqualTo("Ada Berg");
        assertThat(success.signatureMethod()).isEqualTo(SignatureMethod.NO_BANKID);
    }
}
