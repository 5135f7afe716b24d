package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AuthenticationException;
import dev.esign.CallException;
import dev.esign.InvalidRequestException;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.ServerException;
import dev.esign.TransportException;
import dev.esign.sandbox.faults.Fault;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.DocumentStatus;
import dev.esign.xodo.DocumentType;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the way to Xodo Sign. */
class XodoTroubleTest {
    private static final String HTML = "<html><body>Down for maintenance</body></html>";

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final XodoSandbox sandbox = SANDBOX.sandbox().xodo();
    private final XodoUser user = SANDBOX.xodoUser();

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aCreateWhoseAnswerIsLostIsNotRepeatedAndIsFoundByItsReference(Fault fault) throws Exception {
        CreateDocument request = contract(signer(1, ADA)).withClientReference("order-1");
        int before = sandbox.documentCount();
        sandbox.faults().add(fault.on("POST", "/document"));

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> user.create(request))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                .withMessageContaining("findByClientReference");

        assertThat(sandbox.documentCount()).isEqualTo(before + 1);
        assertThat(user.documents().findByClientReference("order-1"))
                .singleElement()
                .satisfies(found -> assertThat(user.get(found.hash()).title()).isEqualTo("Supply contract"));
    }

    static List<Fault> lostAnswers() {
        return List.of(Fault.resetAfter(), Fault.truncate());
    }

    @Test
    void aReminderWhoseAnswerIsLostIsNotRepeated() throws Exception {
        String email = "once@reminders.example";
        String hash = user.sent(email);
        sandbox.faults().add(Fault.resetAfter().on("POST", "/send_reminder"));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> user.documents().sendReminder(hash, 1).execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());

        assertThat(user.mailsTo(email)).as("the invitation and one reminder").isEqualTo(2);
    }

    @Test
    void aCancelWhoseAnswerIsLostIsRepeatedAndItsRefusalIsNotTheLastWord() throws Exception {
        String hash = user.sent(ADA);
        sandbox.faults().add(Fault.resetAfter().on("DELETE", "/document").times(1));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().cancel(hash).execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.CANCELLED);
    }

    @Test
    void whatReadsIsRepeated() throws Exception {
        String hash = user.sent(ADA);
        sandbox.faults().add(Fault.resetBefore().on("GET", "/document").times(1));
        sandbox.faults()
                .add(Fault.body(503, "text/html", HTML).on("GET", "/document").times(1));

        assertThat(user.get(hash).hash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api/"})
    void bothRootsOfTheApiWork(String root) throws Exception {
        try (XodoClient client = user.at(sandbox.apiUrl().resolve(root))) {
            String hash = client.documents()
                    .create(contract(signer(1, ADA)))
                    .execute()
                    .hash();

            assertThat(client.documents().list(DocumentType.ALL))
                    .extracting(XodoDocument::hash)
                    .containsExactly(hash);
            assertThat(client.documents().auditLog(hash).execute()).isNotEmpty();
            assertThat(sandbox.requestsSeen())
                    .anyMatch(request -> request.path().equals("/" + root + "document/" + hash + "/audit_log"));
        }
    }

    @Test
    void aWrongKeyIsNotTriedTwiceAndNotShown() {
        try (XodoClient stranger = XodoClient.withAccessKey(
                Secret.of("wrong-key-4711"), SandboxExtension.impatient().withBaseUrl(sandbox.apiUrl()))) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> stranger.businesses().execute())
                    .satisfies(e -> assertThat(e.code()).contains("invalid_access_key"))
                    .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("4711"));
        }
    }

    @Test
    void aPageInPlaceOfAnAnswerIsTold() throws Exception {
        String hash = user.sent(ADA);
        user.sign(ADA);
        sandbox.faults().add(Fault.body(200, "text/html", HTML));

        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> user.get(hash));
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() ->
                        user.documents().list(DocumentType.ALL).firstPage().execute());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> user.documents().cancel(hash).execute());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() ->
                        user.documents().downloadFinal(hash).stream().execute().close());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> user.create(contract(signer(1, ADA))))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void anOutageIsTold() throws Exception {
        sandbox.faults().add(Fault.body(502, "text/html", HTML));

        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> user.get("any"));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> user.create(contract(signer(1, ADA))))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
    }
}
