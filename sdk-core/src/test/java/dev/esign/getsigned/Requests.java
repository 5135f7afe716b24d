package dev.esign.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.esign.ApiKey;
import dev.esign.testing.Wire;
import java.io.IOException;
import mockwebserver3.RecordedRequest;

/** What the tests of this package send and look at. */
final class Requests {
    static final String ID = "env_01HXEXAMPLE";
    static final Signer ADA = Signer.of("ada@example.org", "Ada Byron");
    static final CreateEnvelope CREATE = CreateEnvelope.of("northwind", "Consulting agreement", ADA);
    static final PlaceField FIELD = PlaceField.of(
                    FieldType.SIGNATURE, "doc_01HXEXAMPLE", 1, new Box(90, 120, 180, 48), "sgn_01HXEXAMPLE")
            .withRequired(true);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Requests() {}

    static GetSignedClient clientOf(Wire wire) {
        return wire.closing(GetSignedClient.of(ApiKey.of(Wire.KEY), wire.config()));
    }

    static byte[] bytes(RecordedRequest request) {
        return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    }

    static JsonNode json(RecordedRequest request) {
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        try {
            return MAPPER.readTree(bytes(request));
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + request.getBody(), e);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
