package dev.esign.xodo;

import static dev.esign.xodo.Requests.CREATE;
import static dev.esign.xodo.Requests.HASH;
import static dev.esign.xodo.Requests.USE;
import static dev.esign.xodo.Requests.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiException;
import dev.esign.AuthenticationException;
import dev.esign.Credential;
import dev.esign.InvalidRequestException;
import dev.esign.MalformedResponseException;
import dev.esign.NotFoundException;
import dev.esign.Secret;
import dev.esign.ServerException;
import dev.esign.testing.Always;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a refusal is read, whatever its status: Xodo wire sheet §4. */
class ErrorsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @CsvSource({
        "invalid_access_key, Authentication",
        "missing_access_key, Authentication",
        "invalid_access_token, Authentication",
        "inactive_access_token, Authentication",
        "user_not_found, Authentication",
        "application_inactive, Authentication",
        "document_permission_denied, Permission",
        "inactive_user, Permission",
        "business_inactive, Permission",
        "invalid_document_hash, NotFound",
        "signer_not_found, NotFound",
        "no_result, NotFound",
        "invalid_api_function, InvalidRequest",
        "invalid_business_id, InvalidRequest",
        "invalid_language_identifier, InvalidRequest",
        "invalid_type, InvalidRequest"
    })
    void aTypeIsItsOwnErrorWithEveryStatusAndIsNotRepeated(String type, String error) throws Exception {
        Class<?> expected = Class.forName("dev.esign." + error + "Exception");
        for (int status : List.of(200, 400, 401, 404, 500, 503)) {
            wire.answer(Answers.json(status, refusal(type)));

            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> documents().create(CREATE).execute())
                    .isInstanceOf(expected)
                    .satisfies(e -> {
                        assertThat(e.status()).isEqualTo(status);
                        assertThat(e.code()).contains(type);
                        assertThat(e.providerMessage()).contains("The words.");
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.attempts()).isEqualTo(1);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfTheSheetIsRead(Verb verb) {
        wire.answer(Answers.json(200, """
                { "success": false, "error": { "code": 101, "type": "invalid_access_key", "info": "human text" } }"""));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> verb.run(documents().get(HASH)))
                .withMessage("documents.get was answered 200 (invalid_access_key): human text [attempt 1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"success\":false,\"error\":{\"code\":101}}|101",
                "{\"success\":0,\"error\":{\"code\":7,\"info\":\"x\"}}|7",
                "{\"success\":\"false\"}|",
                "{\"success\":false,\"error\":[]}|",
                "{\"error\":{\"info\":\"x\"}}|",
                "{\"error\":\"x\"}|"
            })
    void codeTypeAndInfoMayEachBeAbsent(String body, String code) {
        wire.answer(Answers.json(200, body));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> documents().get(HASH).execute())
                .satisfies(e -> assertThat(e.code().orElse(null)).isEqualTo(code));
    }

    @Test
    void theOneNumberThatIsKnownMeansABadKey() {
        wire.answer(Answers.json(200, "{\"success\":false,\"error\":{\"code\":\"101\"}}"));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> documents().get(HASH).execute());
    }

    @Test
    void aTypeThatNobodyKnowsIsAnErrorOfNoKindThatDidNothing() {
        wire.answer(Answers.json(200, refusal("quota_exceeded")));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> documents().create(CREATE).execute())
                .satisfies(e -> {
                    assertThat(e.getClass()).isEqualTo(ApiException.class);
                    assertThat(e.code()).contains("quota_exceeded");
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aTypeThatNobodyKnowsMeansWhatABadStatusMeans() {
        wire.answer(Answers.json(404, refusal("gone_away")));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents().get(HASH).execute());
    }

    @Test
    void aReadIsRepeatedAfterAnOutageInWhateverWords() {
        wire.answer(
                Answers.json(503, "<html>busy</html>"),
                Answers.json(500, refusal("internal")),
                Answers.json(200, "{\"document_hash\":\"d\"}"));

        assertThat(documents().get(HASH).executeForResponse().attempts()).isEqualTo(3);
    }

    @Test
    void anAcknowledgementIsReadForTheRefusalItMayBe() {
        wire.answer(Answers.json(200, "{\"success\":true}"), Answers.json(200, refusal("signer_not_found")));

        documents().sendReminder(HASH, 1).execute();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> documents().sendReminder(HASH, 9).execute());
    }

    @Test
    void aPageForPeopleIsAnErrorWithEveryStatus() {
        String html = "<!DOCTYPE html><html><body>Something went wrong</body></html>";
        wire.answer(Answers.json(200, html), Answers.json(200, html), Answers.json(500, html), Answers.json(403, html));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().get(HASH).execute());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> documents().cancel(HASH).execute());
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> documents().create(CREATE).execute());
        assertThatExceptionOfType(dev.esign.PermissionException.class)
                .isThrownBy(() -> documents().get(HASH).execute())
                .withMessageNotContaining("Something");
    }

    @Test
    void theBusinessOfAnotherIsRefusedByXodoAndTheErrorSaysSo() {
        wire.answer(Answers.json(200, refusal("invalid_business_id")));

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Requests.clientOf(wire)
                .forBusiness(7)
                .documents()
                .get(HASH)
                .execute());
    }

    @Test
    void aTemplateWithoutItsRequiredRoleIsRefusedByXodoAndTheErrorSaysSo() {
        wire.answer(Answers.json(200, refusal("missing_role")));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> documents().useTemplate(USE).execute())
                .withMessageContaining("missing_role")
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_access_token", "inactive_access_token"})
    void aRefusedTokenIsToldToTheCredentialAndTheNextOneTried(String type) {
        wire.answer(Answers.json(200, refusal(type)), Answers.json(200, "{\"document_hash\":\"d\"}"));
        Tokens tokens = new Tokens("one", "two");

        XodoDocument made = clientOf(tokens).documents().create(CREATE).execute();

        assertThat(made.hash()).isEqualTo("d");
        assertThat(tokens.refused).containsExactly(Secret.of("one"));
    }

    @Test
    void aRefusedTokenWithoutAnotherMeansThatTheUserMustConnectAgain() {
        wire.server().setDispatcher(new Always(Answers.json(200, refusal("invalid_access_token"))));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(
                        () -> clientOf(new Tokens("one")).documents().get(HASH).execute())
                .withMessageContaining("the user must connect again");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "application_inactive"})
    void aTokenIsNotGivenUpForWhatIsNotItsFault(String type) {
        wire.answer(Answers.json(200, refusal(type)));
        Tokens tokens = new Tokens("one", "two");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> clientOf(tokens).documents().get(HASH).execute());
        assertThat(tokens.refused).isEmpty();
    }

    private XodoClient clientOf(Credential credential) {
        return wire.closing(XodoClient.of(credential, wire.config()));
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }

    /** Has the next token after each refusal, as long as there is one. */
    private static final class Tokens implements Credential {
        private final List<Secret> refused = new ArrayList<>();
        private final List<Secret> left = new ArrayList<>();

        Tokens(String... tokens) {
            List.of(tokens).forEach(token -> left.add(Secret.of(token)));
        }

        @Override
        public Secret token(Duration patience) {
            return left.get(0);
        }

        @Override
        public boolean refused(Secret token) {
            refused.add(token);
            boolean another = left.size() > 1;
            if (another) {
                left.remove(0);
            }
            return another;
        }
    }
}
