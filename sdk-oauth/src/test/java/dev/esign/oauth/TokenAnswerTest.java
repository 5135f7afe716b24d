package dev.esign.oauth;

import static dev.esign.testing.Answers.cutOff;
import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.redirect;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.internal.http.Transport;
import dev.esign.testing.Flood;
import dev.esign.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the token endpoint's answers are read, good, bad and absurd. */
class TokenAnswerTest {
    @RegisterExtension
    final Wire wire = new Wire();

    private final AuthServer server = new AuthServer(wire);

    @ParameterizedTest
    @ValueSource(strings = {"3600", "\"3600\"", "3600.9", "\" 3600 \"", "3.6e3"})
    void expiresInIsANumberOfSecondsInWhateverForm(String expiresIn) {
        assertThat(expiresAt(expiresIn)).contains(now().plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "null",
                "0",
                "-1",
                "\"never\"",
                "true",
                "[]",
                "{}",
                "0.5",
                "\"0\"",
                "9223372036854775807",
                "1e300",
                "\"1e999999999\"",
                "\"NaN\"",
                "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
            })
    void anExpiresInThatMakesNoSenseTellsNoEnd(String expiresIn) {
        assertThat(expiresAt(expiresIn)).isEmpty();
    }

    @Test
    void withoutExpiresInTheLifeOfAJwtCounts() {
        String jwt = jwt("{\"iat\":1000000000,\"exp\":1000000900}");

        assertThat(answer("{\"access_token\":\"" + jwt + "\"}").expiresAt())
                .as("whatever the server's clock says")
                .contains(now().plusSeconds(900));
    }

    @Test
    void aJwtWithoutIssueTimeEndsWhenItSays() {
        long end = now().plusSeconds(900).getEpochSecond();

        assertThat(answer("{\"access_token\":\"" + jwt("{\"exp\":" + end + "}") + "\"}")
                        .expiresAt())
                .contains(Instant.ofEpochSecond(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.e30", "a.b.c.d.e"})
    void anOpaqueTokenIsAsGoodAsAny(String token) {
        TokenResponse answer = answer("{\"access_token\":\"" + token + "\"}");

        assertThat(answer.accessToken().reveal()).isEqualTo(token);
        assertThat(answer.expiresAt()).isEmpty();
    }

    @Test
    void aJwtThatLivesForTenThousandYearsTellsNoEnd() {
        String jwt = jwt("{\"iat\":1,\"exp\":9223372036854775}");

        assertThat(answer("{\"access_token\":\"" + jwt + "\"}").expiresAt()).isEmpty();
    }

    @Test
    void aJwtWithAnAbsurdEndIsAsGoodAsAny() {
        assertThat(answer("{\"access_token\":\"" + jwt("{\"exp\":\"soon\"}") + "\"}")
                        .expiresAt())
                .isEmpty();
        assertThat(answer("{\"access_token\":\"" + jwt("{\"exp\":1e300}") + "\"}")
                        .accessToken()
                        .reveal())
                .startsWith("eyJ");
    }

    @Test
    void whatElseTheServerSaysIsKept() {
        TokenResponse answer = answer("{\"access_token\":\"t\",\"token_type\":\"bearer\",\"scope\":\"a b\","
                + "\"refresh_token\":\"r t\",\"id_token\":\"x\",\"org\":{\"id\":7}}");

        assertThat(answer.scopes()).containsExactly("a", "b");
        assertThat(answer.refreshToken().orElseThrow().reveal()).isEqualTo("r t");
        assertThat(answer.extra()).containsOnlyKeys("id_token", "org");
        assertThat(answer.toString()).doesNotContain("r t").doesNotContain("x,");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_request, InvalidTokenRequestException",
        "invalid_client, InvalidClientException",
        "invalid_grant, InvalidGrantException",
        "unauthorized_client, UnauthorizedClientException",
        "unsupported_grant_type, UnsupportedGrantTypeException",
        "invalid_scope, InvalidScopeException",
        "invalid_target, InvalidTargetException",
        "server_error, TokenUnavailableException",
        "temporarily_unavailable, TokenUnavailableException",
    })
    void everyErrorCodeIsAnExceptionOfItsOwnWhateverTheStatus(String code, String type) {
        for (int status : new int[] {400, 401, 403, 200, 500, 418}) {
            TokenException e =
                    failure(json(status, "{\"error\":\"" + code + "\",\"error_description\":\"no such luck\"}"));

            assertThat(e.getClass().getSimpleName()).as("at %s", status).isEqualTo(type);
            assertThat(e.error()).contains(code);
            assertThat(e.errorDescription()).contains("no such luck");
            assertThat(e.status()).isEqualTo(status);
            assertThat(e).hasMessageContaining(code).hasMessageContaining("no such luck");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_request",
                "invalid_client",
                "invalid_grant",
                "unauthorized_client",
                "unsupported_grant_type",
                "invalid_scope",
                "invalid_target",
                "server_error",
                "temporarily_unavailable"
            })
    void aCodeIsFoundAloneAndAmongWhateverElseIsSaid(String code) {
        Class<?> type = failure(json(400, "{\"error\":\"" + code + "\",\"error_description\":\"No.\"}"))
                .getClass();

        assertThat(type).isNotEqualTo(TokenException.class);
        for (String more :
                List.of("", ",\"code\":400", ",\"type\":\"about:blank\",\"title\":\"Bad\",\"message\":\"Bad\"")) {
            TokenException e = failure(json(400, "{\"error\":\"" + code + "\"" + more + "}"));

            assertThat(e).as("with %s", more).isExactlyInstanceOf(type);
            assertThat(e.error()).contains(code);
        }
    }

    @Test
    void theWordsAreTheServersDescriptionWhateverStandsBesideIt() {
        TokenException e = failure(
                json(400, "{\"message\":\"Bad\",\"error\":\"invalid_grant\",\"error_description\":\"It has ended.\"}"));

        assertThat(e.errorDescription()).contains("It has ended.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unauthorized", "No such client.", ""})
    void a401WhoseErrorIsNoCodeMeansTheClient(String error) {
        assertThat(failure(json(401, "{\"status\":401,\"error\":\"" + error + "\"}")))
                .isInstanceOf(InvalidClientException.class)
                .hasMessageContaining(error);
    }

    @ParameterizedTest
    @CsvSource({
        "400, TokenException",
        "403, TokenException",
        "429, TokenUnavailableException",
        "503, TokenUnavailableException"
    })
    void anyOtherCodePassesIfTheStatusDoes(int status, String type) {
        TokenException e = failure(json(status, "{\"error\":\"slow_down\",\"title\":\"Too much\"}"));

        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.error()).contains("slow_down");
    }

    @Test
    void aCodeInABodyThatIsNoJsonIsFound() {
        MockResponse form = status(400)
                .newBuilder()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .body("error=invalid_scope&error_description=too+much")
                .build();
        MockResponse text = status(400)
                .newBuilder()
                .setHeader("Content-Type", "text/plain")
                .body("invalid_grant\n")
                .build();

        assertThat(failure(form)).isInstanceOf(InvalidScopeException.class).hasMessageContaining("too much");
        assertThat(failure(text)).isInstanceOf(InvalidGrantException.class);
    }

    @Test
    void a401WithoutWordsMeansTheClient() {
        assertThat(failure(status(401))).isInstanceOf(InvalidClientException.class);
    }

    @Test
    void aRefusalWithoutWordsIsATokenException() {
        assertThat(failure(status(400)).error()).isEmpty();
        assertThat(failure(html(403))).hasMessageContaining("403");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void anOutageSaysThatItPasses(int status) {
        assertThat(failure(status(status))).isInstanceOf(TokenUnavailableException.class);
    }

    @Test
    void aTokenEndpointThatRedirectsIsAnErrorThatSaysSo() {
        TokenException e = failure(redirect(302, "https://login.example.com/"));

        assertThat(e).isInstanceOf(MalformedTokenResponseException.class).hasMessageContaining("redirects (302)");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void htmlIsAnErrorThatAsksWhetherThisIsTheTokenEndpoint() {
        assertThat(failure(html(200)))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("not JSON")
                .hasMessageContaining("token endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mac", "DPoP", "N_A"})
    void anotherTypeThanBearerIsAnErrorThatSaysSo(String type) {
        assertThat(failure(json(200, "{\"access_token\":\"t\",\"token_type\":\"" + type + "\"}")))
                .isInstanceOf(MalformedTokenResponseException.class)
                .hasMessageContaining("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"t\"",
                "7",
                "",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":{}}",
                "{\"access_token\":\"two words\"}",
                "{\"access_token\":\"line\\nbreak\"}",
                "{\"access_token\":\"täglich\"}",
                "{\"token\":\"t\"}"
            })
    void anAnswerWithoutATokenIsMalformed(String body) {
        assertThat(failure(json(200, body))).isInstanceOf(MalformedTokenResponseException.class);
    }

    @Test
    void anAnswerWithoutEndOrCutOffIsAFailureOfItsOwnKind() {
        assertThat(failure(Flood.of("{\"access_token\":\"", 'a', 100 << 20)))
                .isInstanceOf(MalformedTokenResponseException.class);
        assertThat(failure(cutOff(json(200, "{\"access_token\":\"t1\",\"expires_in\":3600}"))))
                .isInstanceOf(TokenUnavailableException.class);
    }

    private TokenException failure(MockResponse answer) {
        server.answers(answer);
        return catchThrowableOfType(TokenException.class, () -> server.source().token(Duration.ofSeconds(10)));
    }

    private Optional<Instant> expiresAt(String expiresIn) {
        return answer("{\"access_token\":\"t\",\"expires_in\":" + expiresIn + "}")
                .expiresAt();
    }

    private TokenResponse answer(String body) {
        server.answers(body);
        TokenEndpoint endpoint = new TokenEndpoint(wire.closing(Transport.open("oauth", server.client())), wire.time());
        return endpoint.request(server.grant().nextRequest(null)).execute();
    }

    private Instant now() {
        return wire.time().instant();
    }

    private static MockResponse html(int status) {
        return status(status)
                .newBuilder()
                .setHeader("Content-Type", "text/html")
                .body("<html>Sign in</html>")
                .build();
    }

    private static String jwt(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
