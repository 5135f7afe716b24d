package dev.esign.oauth;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.Secret;
import dev.esign.oauth.AuthorizationResult.Granted;
import java.net.URI;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Xodo Sign's token endpoint may say in place of a token, with whatever status. */
class RefusalInBodyTest {
    @RegisterExtension
    final OAuthServer server = new OAuthServer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"success\": false}                                                              | -            | -",
                "{\"success\": \"false\", \"message\": \"No such code\"}                           | -            | No such code",
                "{\"success\": false, \"access_token\": \"a-1\"}                                   | -            | -",
                "{\"success\": false, \"error\": {\"code\": 101, \"type\": \"bad_code\", \"info\": \"Spent\"}} | bad_code | Spent",
                "{\"error\": {\"code\": 101, \"message\": \"Spent\"}}                              | 101          | Spent",
                "{\"error\": \"bad_code\", \"message\": \"Spent\"}                                 | bad_code     | Spent",
                "{\"error\": \"The code is spent\"}                                                | -            | The code is spent",
                "{\"error\": true, \"message\": \"Spent\"}                                         | -            | Spent",
                "{\"message\": \"Spent\", \"access_token\": \"\"}                                  | -            | Spent"
            })
    void aRefusalInAGoodAnswerIsTyped(String body, String code, String words) {
        TokenException failure = failure(json(200, body));

        assertThat(failure).isExactlyInstanceOf(TokenException.class);
        assertThat(failure.error().orElse(null)).isEqualTo(code);
        assertThat(failure.errorDescription().orElse(null)).isEqualTo(words);
        assertThat(failure.status()).isEqualTo(200);
    }

    @Test
    void theWordsOfTheRfcAreKnownThereToo() {
        assertThat(failure(json(200, "{\"success\": false, \"error\": \"invalid_grant\"}")))
                .isInstanceOf(InvalidGrantException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void aRefusalWithABadStatusIsTypedAndKeepsItsWords(int status) {
        TokenException failure = failure(json(
                status, "{\"success\": false, \"error\": {\"code\": 7, \"type\": \"bad_code\", \"info\": \"Spent\"}}"));

        assertThat(failure).isExactlyInstanceOf(TokenException.class);
        assertThat(failure.error()).contains("bad_code");
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.errorDescription()).contains("Spent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><title>Sign in</title>",
                "",
                "[]",
                "{}",
                "{\"access_token\": \"\", \"expires_in\": \"\"}",
                "{\"access_token\": \"Zk3\", \"token_type\": \"Bearer\", \"expires_in\": \"\" \"state\": \"xyz\"}"
            })
    void whatIsNoTokenAnswerIsMalformed(String body) {
        assertThat(failure(json(200, body))).isInstanceOf(MalformedTokenResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\": \"a-1\"}",
                "{\"success\": true, \"access_token\": \"a-1\", \"token_type\": \"\", \"expires_in\": \"\"}",
                "{\"error\": \"\", \"message\": \"Welcome\", \"access_token\": \"a-1\"}",
                "{\"error\": false, \"access_token\": \"a-1\"}",
                "{\"error\": [], \"access_token\": \"a-1\"}",
                "{\"error\": null, \"success\": null, \"access_token\": \"a-1\"}"
            })
    void aTokenThatNothingSpeaksAgainstIsOne(String body) {
        server.answer(200, body);

        assertThat(server.client().exchange(granted()).execute().accessToken()).isEqualTo(Secret.of("a-1"));
    }

    @Test
    void whatStandsBesideTheTokenIsKept() {
        server.answer(200, "{\"access_token\": \"a-1\", \"state\": \"xyz\", \"message\": \"Welcome\"}");

        assertThat(server.client().exchange(granted()).execute().extra())
                .containsEntry("state", "xyz")
                .containsEntry("message", "Welcome");
    }

    private TokenException failure(MockResponse answer) {
        server.answer(answer.newBuilder());
        Granted granted = granted();
        return catchThrowableOfType(
                TokenException.class, () -> server.client().exchange(granted).execute());
    }

    private Granted granted() {
        AuthorizationRequest request =
                XodoOAuth.grant(server.url(""), "c-123", "s-456").request();
        String state = request.save().reveal().substring(0, 43);
        return (Granted) request.callback(URI.create("https://app.example/xodo?code=k-789&state=" + state));
    }
}
