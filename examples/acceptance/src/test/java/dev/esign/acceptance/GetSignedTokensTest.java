package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.ANA;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.PermissionException;
import dev.esign.Secret;
import dev.esign.getsigned.EnvelopeStatus;
import dev.esign.oauth.TokenException;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.faults.SeenRequest;
import dev.esign.sandbox.getsigned.GetSignedSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens that end, are taken away or cannot be had, in the middle of a job. */
class GetSignedTokensTest {
    private static final VirtualTime TIME = new VirtualTime();
    private static final String TOKEN = "/oauth/token";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.on(TIME);

    private final GetSignedSandbox sandbox = SANDBOX.sandbox().getSigned();
    private final GetSignedUser user = SANDBOX.getSignedUser(TIME.config());

    @AfterEach
    void setTheClockRight() {
        sandbox.withTokenClockAhead(Duration.ZERO);
    }

    enum End {
        EXPIRED {
            @Override
            void come(GetSignedSandbox sandbox) {
                sandbox.expireTokens();
            }
        },
        REVOKED {
            @Override
            void come(GetSignedSandbox sandbox) {
                sandbox.revokeTokens();
            }
        };

        abstract void come(GetSignedSandbox sandbox);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void aTokenThatEndsInMidJobCostsOneMintAndNothingIsSentTwice(End end) throws Exception {
        String id = user.draft(ANA).id();
        int mints = sandbox.tokenRequests();
        long mails = user.messagesTo(ANA);

        end.come(sandbox);
        user.client().envelopes().send(id).execute();
        user.client().envelopes().get(id).execute();

        assertThat(answersTo("POST", "/v1/envelopes/" + id + "/send")).containsExactly(401, 200);
        assertThat(sandbox.tokenRequests() - mints).isEqualTo(1);
        assertThat(user.messagesTo(ANA) - mails).isEqualTo(1);
        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.SENT);
    }

    @Test
    void anotherApplicationsEnvelopeIsForbiddenAndANewTokenWouldNotHelp() throws Exception {
        String others = SANDBOX.getSignedUser(TIME.config()).draft(ANA).id();
        Secret token = user.token();
        int mints = sandbox.tokenRequests();

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> user.client().envelopes().get(others).execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(403));

        assertThat(answersTo("GET", "/v1/envelopes/" + others)).endsWith(403).doesNotContain(401);
        assertThat(sandbox.tokenRequests()).isEqualTo(mints);
        assertThat(user.token()).isEqualTo(token);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anOutageOfTheTokenEndpointThatIsShorterThanTheRemainingLifeGoesUnnoticed(Fault outage) throws Exception {
        Secret old = user.token();
        TIME.sleep(Duration.ofMinutes(59));
        sandbox.faults().add(outage.on("POST", TOKEN));

        String id = user.sent(ANA);
        sandbox.faults().clear();
        TIME.sleep(Duration.ofMinutes(2));

        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.SENT);
        assertThat(answersTo("POST", TOKEN)).as("the token endpoint was out").containsAnyOf(0, 503);
        assertThat(user.token()).isNotEqualTo(old);
    }

    static Stream<Fault> outages() {
        return Stream.of(Fault.resetBefore(), Fault.status(503, Map.of()));
    }

    @Test
    void anOutageThatIsLongerIsTheCallersToSee() {
        user.token();
        TIME.sleep(Duration.ofMinutes(61));
        sandbox.faults().add(Fault.status(503, Map.of()).on("POST", TOKEN));

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(
                        () -> user.client().envelopes().list(TENANT).firstPage().execute());
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void aServerWhoseClockIsWrongRefusesNoToken(int minutesAhead) {
        sandbox.withTokenClockAhead(Duration.ofMinutes(minutesAhead));
        int before = refusals();
        int mints = sandbox.tokenRequests();

        for (int i = 0; i < 36; i++) {
            user.client().envelopes().list(TENANT).firstPage().execute();
            TIME.sleep(Duration.ofMinutes(5));
        }

        assertThat(refusals()).isEqualTo(before);
        assertThat(sandbox.tokenRequests() - mints).isBetween(3, 4);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "-2, 0"})
    void aServerWhoseClockIsSetMeanwhileRefusesOnceAtMost(int minutesAhead, int refused) {
        user.token();
        sandbox.withTokenClockAhead(Duration.ofMinutes(minutesAhead));
        int before = refusals();

        TIME.sleep(Duration.ofMinutes(58));
        for (int i = 0; i < 10; i++) {
            user.client().envelopes().list(TENANT).firstPage().execute();
            TIME.sleep(Duration.ofSeconds(30));
        }

        assertThat(refusals() - before).isEqualTo(refused);
    }

    private int refusals() {
        return (int) sandbox.requestsSeen().stream()
                .filter(request -> request.status() == 401)
                .count();
    }

    private List<Integer> answersTo(String method, String path) {
        return sandbox.requestsSeen().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .map(SeenRequest::status)
                .toList();
    }
}
