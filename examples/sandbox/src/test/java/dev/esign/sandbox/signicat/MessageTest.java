package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Await;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which messages a signer gets, and how (Signicat wire sheet §3.1, §3.2). */
class MessageTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final SignicatUser user = SignicatUser.of(SANDBOX.signicat());

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void anInvitationGoesByTextMessageOrBothWays() {
        user.created(wanting("Sms", "request", "sendSms"), wanting("Both", "request", "SENDBOTH"));

        assertThat(to("sms@")).isEmpty();
        assertThat(to("+4799sms")).extracting(Message::channel).containsExactly("sms");
        assertThat(to("+4799sms")).allSatisfy(m -> assertThat(m.link()).isNotNull());
        assertThat(to("both@")).extracting(Message::channel).containsExactly("email");
        assertThat(to("+4799both")).extracting(Message::channel).containsExactly("sms");
    }

    @Test
    void receiptsComeWithASignatureAndWithTheLastOne() {
        String id = user.createdWith(
                Map.of("title", "Receipts"),
                wanting("Early", "signatureReceipt", "sendEmail"),
                wanting("Last", "finalReceipt", "sendSms"));

        user.sign(id, 0);
        assertThat(to("early@")).extracting(Message::subject).containsExactly("You have signed: Receipts");
        assertThat(to("+4799last")).isEmpty();
        user.sign(id, 1);

        assertThat(to("+4799last")).extracting(Message::subject).containsExactly("Receipts is signed");
        assertThat(to("early@")).hasSize(1);
    }

    @Test
    void aCancelIsToldToWhoeverWantsToKnow() {
        String id = user.createdWith(
                Map.of("title", "Withdrawn"),
                wanting("Told", "canceled", "sendEmail"),
                wanting("Untold", "request", "off"));

        user.post(SignicatUser.path(id) + "/cancel");
        Await.until(() -> user.state(id), "canceled"::equals);

        assertThat(to("told@")).extracting(Message::subject).containsExactly("Withdrawn is canceled");
        assertThat(to("+4799untold")).isEmpty();
    }

    @Test
    void aMessageNeedsANumberToGoTo() {
        Map<String, Object> nobody =
                SignicatUser.signer("Ada", Map.of("notifications", Map.of("setup", Map.of("expired", "sendSms"))));

        assertThat(user.create(Map.of(), nobody).wrong()).containsExactly("signers[0].signerInfo.mobile.number");
    }

    @Test
    void aReminderGoesWhereItIsToldTo() {
        String id = user.created(wanting("Ada", "request", "off"), wanting("Bo", "request", "off"));
        String ada = user.document(id).at("/signers/0/id").asText();

        user.post(
                SignicatUser.path(id) + "/notifications/reminder",
                Map.of(
                        "notificationSetting",
                        "sendBoth",
                        "signers",
                        Map.of(
                                ada,
                                Map.of(
                                        "emailOverride",
                                        "other@example.test",
                                        "mobileOverride",
                                        Map.of("countryCode", "+46", "number", "1")))));

        assertThat(user.get(SignicatUser.path(id) + "/notifications").json().findValuesAsText("receiver"))
                .containsExactly("other@example.test", "+461");
        assertThat(user.post(SignicatUser.path(id) + "/notifications/reminder", Map.of())
                        .wrong())
                .containsExactly("notificationSetting");
    }

    private static Map<String, Object> wanting(String name, String message, String channel) {
        return SignicatUser.signer(
                name,
                Map.of(
                        "signerInfo",
                        Map.of(
                                "email",
                                SignicatUser.address(name),
                                "mobile",
                                Map.of("countryCode", "+47", "number", "99" + name.toLowerCase(Locale.ROOT))),
                        "notifications",
                        Map.of("setup", Map.of(message, channel))));
    }

    private static List<Message> to(String start) {
        return SANDBOX.signicat().outbox().stream()
                .filter(m -> m.to().startsWith(start))
                .toList();
    }
}
