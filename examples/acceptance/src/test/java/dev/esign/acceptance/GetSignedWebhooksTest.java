package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.ANA;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.Secret;
import dev.esign.getsigned.AuthMethod;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.EventType;
import dev.esign.getsigned.Signer;
import dev.esign.quickstart.GetSignedSigner;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.WebhookSigner;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.getsigned.EnvelopeCompleted;
import dev.esign.webhooks.getsigned.EnvelopeDeclined;
import dev.esign.webhooks.getsigned.EnvelopeExpired;
import dev.esign.webhooks.getsigned.EnvelopeSent;
import dev.esign.webhooks.getsigned.EnvelopeVoided;
import dev.esign.webhooks.getsigned.EventSigner;
import dev.esign.webhooks.getsigned.GetSignedEvent;
import dev.esign.webhooks.getsigned.SignerOtpFailed;
import dev.esign.webhooks.getsigned.SignerSigned;
import dev.esign.webhooks.getsigned.SignerViewed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** GetSigned's deliveries, from what happens to the typed event. */
class GetSignedWebhooksTest {
    private static final VirtualTime TIME = new VirtualTime();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Secret SECRET = Secret.of("a-secret-of-our-own-choice");
    private static final List<EventType> ALL = List.of(
            EventType.ENVELOPE_SENT,
            EventType.ENVELOPE_COMPLETED,
            EventType.ENVELOPE_DECLINED,
            EventType.ENVELOPE_VOIDED,
            EventType.ENVELOPE_EXPIRED,
            EventType.SIGNER_VIEWED,
            EventType.SIGNER_SIGNED,
            EventType.SIGNER_OTP_FAILED);

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.on(TIME);

    private final GetSignedUser user = SANDBOX.getSignedUser(TIME.config());
    private final WebhookQueue port;

    GetSignedWebhooksTest() throws IOException {
        port = SANDBOX.webhooks(Webhooks.getSigned(SECRET.reveal()));
    }

    @BeforeEach
    void register() {
        user.client().webhooks().register(port.url(), ALL, SECRET).execute();
    }

    @Test
    void aSignedEnvelopeTellsOfEachStep() throws Exception {
        String id = user.sent(ANA);
        user.sign(ANA);

        List<GetSignedEvent> events = events(4);

        assertThat(events)
                .hasOnlyElementsOfTypes(
                        EnvelopeSent.class, SignerViewed.class, SignerSigned.class, EnvelopeCompleted.class)
                .extracting(GetSignedEvent::type)
                .doesNotHaveDuplicates();
        assertThat(events).extracting(GetSignedEvent::envelopeId).containsOnly(id);
        assertThat(events).extracting(GetSignedEvent::tenantId).containsOnly(TENANT);
        EnvelopeCompleted completed = events.stream()
                .filter(EnvelopeCompleted.class::isInstance)
                .map(EnvelopeCompleted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(completed.completedAt()).isNotNull();
        assertThat(completed.signers()).extracting(EventSigner::email).containsExactly(ANA.email());
    }

    @Test
    void threeWrongCodesAreTold() throws Exception {
        Signer guesser = Signer.of("guesser@codes.example", "Guesser").withAuthMethod(AuthMethod.EMAIL_OTP);
        String id = user.sent(guesser);
        GetSignedSigner at = user.at(guesser);
        at.submit("otp/request", Map.of());

        for (int i = 0; i < 3; i++) {
            assertRefused(at);
        }

        SignerOtpFailed failed = next(SignerOtpFailed.class);
        assertThat(failed.envelopeId()).isEqualTo(id);
    }

    @Test
    void aRefusalIsTold() throws Exception {
        String id = user.sent(ANA);
        user.at(ANA).submit("decline", Map.of());

        assertThat(next(EnvelopeDeclined.class).envelopeId()).isEqualTo(id);
    }

    @Test
    void aVoidIsTold() throws Exception {
        String id = user.sent(ANA);
        user.client().envelopes().voidEnvelope(id).execute();

        assertThat(next(EnvelopeVoided.class).envelopeId()).isEqualTo(id);
    }

    @Test
    void aDeadlineThatPassesIsTold() throws Exception {
        CreateEnvelope request = CreateEnvelope.of(TENANT, "Urgent", ANA)
                .withExpiresAt(TIME.instant().plusSeconds(60));
        String id = user.draft(request).id();
        user.client().envelopes().send(id).execute();

        TIME.sleep(Duration.ofMinutes(2));

        assertThat(next(EnvelopeExpired.class).envelopeId()).isEqualTo(id);
    }

    @Test
    void aDeliveryThatComesAgainIsAnsweredAndNotHeard() throws Exception {
        user.sent(ANA);
        GetSignedEvent sent = next(EnvelopeSent.class);
        String body = SANDBOX.sandbox().getSigned().webhookDeliveries().stream()
                .filter(delivery -> delivery.eventId().equals(sent.id()))
                .findFirst()
                .orElseThrow()
                .body();

        int status = deliver(body);
        user.sign(ANA);

        assertThat(status).isEqualTo(200);
        assertThat(events(3)).extracting(GetSignedEvent::id).doesNotContain(sent.id());
    }

    /** A wrong guess is refused by the page; the right code is not six letters. */
    private static void assertRefused(GetSignedSigner at) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> at.submit("otp/verify", Map.of("code", "wrong!")));
    }

    /** Nothing promises an order, so others may come before it. */
    private <E extends GetSignedEvent> E next(Class<E> type) throws InterruptedException {
        WebhookEvent event = port.next(PATIENCE);
        while (!type.isInstance(event)) {
            event = port.next(PATIENCE);
        }
        return type.cast(event);
    }

    private List<GetSignedEvent> events(int count) throws InterruptedException {
        List<GetSignedEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add((GetSignedEvent) port.next(PATIENCE));
        }
        return events;
    }

    private int deliver(String body) throws IOException, InterruptedException {
        WebhookSigner.Delivery delivery =
                WebhookSigner.getSigned(SECRET.reveal()).sign(body.getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(port.url()).POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()));
        delivery.headers().forEach((name, values) -> request.header(name, values.get(0)));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }
}
