package dev.esign.signicat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.esign.ApiException;
import dev.esign.ApiKey;
import dev.esign.internal.json.Json;
import dev.esign.testing.FuzzedPeer;
import java.io.ByteArrayOutputStream;

/** Whatever a browser brings as {@code idfy-jwt}, it is asked about and never repeated: Signicat wire sheet §3.3. */
class SignicatRedirectFuzzTest {
    private static final byte[] HEAD = "400\n\n".getBytes(UTF_8);
    /** Less is found in any message by chance. */
    private static final int TELLING = 12;

    @FuzzTest
    void aServerThatRepeatsTheTokenIsNotQuoted(byte[] input) {
        String jwt = new String(input, UTF_8);
        FuzzedPeer peer = new FuzzedPeer(echoOf(jwt));
        try (SignicatClient client = SignicatClient.of(ApiKey.of(FuzzedPeer.SECRET), peer.config())) {
            if (jwt.isBlank()) {
                return;
            }
            ApiException refused = catchThrowableOfType(
                    ApiException.class, () -> client.validateJwt(jwt).execute());
            if (jwt.strip().length() >= TELLING) {
                assertThat(refused.getMessage()).doesNotContain(jwt.strip());
            }
        }
    }

    private static byte[] echoOf(String jwt) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(HEAD);
        answer.writeBytes(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("message", "No good: " + jwt + " is not valid");
            json.writeEndObject();
        }));
        return answer.toByteArray();
    }
}
