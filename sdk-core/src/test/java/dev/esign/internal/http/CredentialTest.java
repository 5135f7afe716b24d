package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static dev.esign.testing.Answers.lostAnswer;
import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException.Answer;
import dev.esign.AuthenticationException;
import dev.esign.Credential;
import dev.esign.EsignException;
import dev.esign.PermissionException;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.TransportException;
import dev.esign.testing.CallKind;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theTokenGoesAsBearer() throws Exception {
        wire.answer(ok());

        CallKind.READ.on(wire.client()).execute();

        assertThat(wire.request().getHeaders().values("Authorization")).containsExactly("Bearer " + Wire.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedTokenIsReplacedAndTheCallRepeatedOnce(Verb verb) throws Exception {
        wire.answer(status(401), ok());
        Rotating credential = new Rotating();

        verb.run(CallKind.KEYED.on(wire.client(credential, config -> config)));

        assertThat(wire.request().getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        assertThat(wire.request().getHeaders().get("Authorization")).isEqualTo("Bearer token-2");
        assertThat(credential.refused).containsExactly("token-1");
    }

    @Test
    void aWireMayRefuseATokenInAGoodAnswer() {
        wire.answer(json(200, "{\"error\":\"stale_token\"}"), json(200, "{}"));
        Rotating credential = new Rotating();
        Failures theirs = new Failures() {
            @Override
            public List<String> codeMembers() {
                return List.of("error");
            }

            @Override
            public boolean refuses(JsonNode body) {
                return body.has("error");
            }

            @Override
            public boolean refusesToken(Answer answer) {
                return "stale_token".equals(answer.code());
            }
        };

        wire.closing(Transport.open("xodo", wire.server().url("/").uri(), credential, wire.config()))
                .callTo("ping", "GET", wire.server().url("/business").uri())
                .failures(theirs)
                .acknowledgement()
                .execute();

        assertThat(credential.refused).containsExactly("token-1");
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void evenAnUnsafeCallIsRepeatedForARefusedTokenDidNothing() {
        wire.answer(status(401), ok());

        CallKind.UNKEYED.on(wire.client(new Rotating(), config -> config)).execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSecondRefusalIsTheEnd() {
        wire.answer(status(401), status(401));

        AuthenticationException e = catchThrowableOfType(AuthenticationException.class, () -> CallKind.READ
                .on(wire.client(new Rotating(), config -> config))
                .execute());

        assertThat(e.attempts()).isEqualTo(2);
        assertThat(wire.server().getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSecondRefusalIsTheEndEvenWithAnOutageInBetween() {
        wire.answer(status(401), status(503), status(401));

        assertThatThrownBy(() -> CallKind.READ
                        .on(wire.client(new Rotating(), config -> config))
                        .execute())
                .isInstanceOf(AuthenticationException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(3);
    }

    @Test
    void aKeyThatCannotBeReplacedIsNotSentAgain() {
        wire.answer(status(401));

        assertThatThrownBy(() -> CallKind.READ.on(wire.client()).execute()).isInstanceOf(AuthenticationException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPermissionThatLacksIsNoMatterOfTheToken() {
        wire.answer(status(403));
        Rotating credential = new Rotating();

        assertThatThrownBy(() -> CallKind.READ
                        .on(wire.client(credential, config -> config))
                        .execute())
                .isInstanceOf(PermissionException.class);

        assertThat(credential.refused).isEmpty();
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void theReplayTakesNothingFromTheAttemptsOfThePolicy() {
        wire.answer(status(401), ok());

        CallKind.READ
                .on(wire.client(new Rotating(), config -> config.withRetry(RetryPolicy.none())))
                .execute();

        assertThat(wire.time().sleeps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCredentialThrowsComesOutAsItIs(Verb verb) {
        EsignException reason = new EsignException("no token today", null) {
            private static final long serialVersionUID = 1L;
        };
        Credential broken = patience -> {
            throw reason;
        };

        assertThatThrownBy(() -> verb.run(CallKind.READ.on(wire.client(broken, config -> config))))
                .isSameAs(reason);

        assertThat(wire.server().getRequestCount()).isZero();
    }

    @Test
    void whatTheCredentialThrowsBetweenTwoAttemptsTellsThatTheOutcomeIsUnknown() {
        wire.answer(lostAnswer());

        EsignException reason = thrownForWantOfASecondToken();

        assertThat(reason.getSuppressed()).singleElement().satisfies(suppressed -> {
            assertThat(suppressed).isInstanceOf(TransportException.class);
            assertThat(((TransportException) suppressed).outcomeUnknown()).isTrue();
            assertThat(((TransportException) suppressed).idempotencyKey()).isPresent();
        });
    }

    @Test
    void whatTheCredentialThrowsBetweenTwoAttemptsSaysNoMoreWhereNothingWasDone() {
        wire.answer(status(429));

        EsignException reason = thrownForWantOfASecondToken();

        assertThat(reason.getSuppressed()).isEmpty();
    }

    @Test
    void theSameTokenIsNeverSentAgainAfterItWasRefused() {
        wire.answer(status(401), ok());
        Credential stubborn = new Credential() {
            @Override
            public Secret token(Duration patience) {
                return Secret.of("token-1");
            }

            @Override
            public boolean refused(Secret refused) {
                return true;
            }
        };

        assertThatThrownBy(() -> CallKind.READ
                        .on(wire.client(stubborn, config -> config))
                        .execute())
                .isInstanceOf(AuthenticationException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void theAuthenticatorOfTheCallersOkHttpIsNotAsked() {
        wire.answer(status(401));
        OkHttpClient http = wire.okHttp(builder -> builder.authenticator((route, response) -> response.request()));

        assertThatThrownBy(() -> CallKind.READ
                        .on(wire.client(config -> config.withOkHttpClient(http)))
                        .execute())
                .isInstanceOf(AuthenticationException.class);

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    private EsignException thrownForWantOfASecondToken() {
        EsignException reason = new EsignException("no token any more", null) {
            private static final long serialVersionUID = 1L;
        };
        Iterator<Secret> tokens = List.of(Secret.of("token-1")).iterator();
        Credential broken = patience -> {
            if (!tokens.hasNext()) {
                throw reason;
            }
            return tokens.next();
        };

        assertThatThrownBy(() ->
                        CallKind.KEYED.on(wire.client(broken, config -> config)).execute())
                .isSameAs(reason);
        return reason;
    }

    /** Has another token after each refusal. */
    private static final class Rotating implements Credential {
        private final List<String> refused = new ArrayList<>();

        @Override
        public Secret token(Duration patience) {
            return Secret.of("token-" + (refused.size() + 1));
        }

        @Override
        public boolean refused(Secret token) {
            return refused.add(token.reveal());
        }
    }
}
