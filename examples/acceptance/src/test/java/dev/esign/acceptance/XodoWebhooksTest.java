package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.BO;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.NotFoundException;
import dev.esign.Secret;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.sandbox.xodo.WebhookDelivery;
import dev.esign.sandbox.xodo.XodoSandbox;
import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.WebhookRejectedException;
import dev.esign.webhooks.WebhookRejectedException.Reason;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.xodo.DocumentSigned;
import dev.esign.webhooks.xodo.EventSigner;
import dev.esign.webhooks.xodo.XodoEvent;
import dev.esign.webhooks.xodo.XodoWebhooks;
import dev.esign.xodo.DocumentStatus;
import dev.esign.xodo.XodoClient;
import dev.esign.xodo.XodoDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Xodo's deliveries, from what happens to the typed event and the document that is read again for it. */
class XodoWebhooksTest {
    private static final VirtualTime TIME = new VirtualTime();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.on(TIME);

    private final XodoSandbox sandbox = SANDBOX.sandbox().xodo();
    private final XodoUser user = SANDBOX.xodoUser(TIME.config());
    private final XodoClient owner = SANDBOX.closing(XodoClient.withAccessKey(
            Secret.of(sandbox.accessKey()), TIME.config().withBaseUrl(sandbox.apiUrl())));
    private final WebhookQueue port = SANDBOX.webhooks(Webhooks.xodo(sandbox.accessKey()));

    XodoWebhooksTest() throws IOException {}

    @BeforeEach
    void register() {
        sandbox.sendWebhooksTo(port.url());
    }

    @AfterEach
    void unregister() {
        sandbox.withEventTimeAsText(false).sendWebhooksTo(null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyStepIsToldOnce(boolean timeAsText) throws Exception {
        sandbox.withEventTimeAsText(timeAsText);
        String hash = sent();
        user.sign(BO, ADA);

        List<XodoEvent> events = events(7);

        assertThat(events).extracting(XodoEvent::documentHash).containsOnly(hash);
        assertThat(events)
                .extracting(event -> event.eventTime().getEpochSecond())
                .containsOnly(TIME.instant().getEpochSecond());
        assertThat(events)
                .extracting(XodoEvent::type)
                .containsExactlyInAnyOrder(
                        "document_created",
                        "document_sent",
                        "document_viewed",
                        "document_viewed",
                        "document_signed",
                        "document_signed",
                        "document_completed");
        assertThat(events)
                .filteredOn(event -> event.signer() == null)
                .extracting(XodoEvent::type)
                .containsExactlyInAnyOrder("document_created", "document_sent", "document_completed");
        assertThat(events)
                .filteredOn(DocumentSigned.class::isInstance)
                .extracting(event -> Objects.requireNonNull(event.signer()))
                .extracting(EventSigner::email)
                .containsExactlyInAnyOrder(ADA, BO);
    }

    @Test
    void aCancelIsToldAsRevokedAndAsCancelled() throws Exception {
        String hash = sent();
        owner.documents().cancel(hash).execute();

        assertThat(events(4))
                .extracting(XodoEvent::type)
                .containsExactlyInAnyOrder(
                        "document_created", "document_sent", "document_revoked", "document_cancelled");
    }

    @Test
    void aRefusalAReplacementAndADeadlineAreTold() throws Exception {
        String hash = owner.documents()
                .create(contract(signer(1, ADA), signer(2, BO))
                        .withExpiresAt(TIME.instant().plusSeconds(60)))
                .execute()
                .hash();
        owner.documents().reassign(hash, 2, "deputy@hooks.example", "Deputy").execute();
        user.decline(ADA, "No");
        TIME.sleep(Duration.ofMinutes(2));
        assertThat(owner.documents().get(hash).execute().status()).isEqualTo(DocumentStatus.EXPIRED);

        assertThat(events(5))
                .extracting(XodoEvent::type)
                .containsExactlyInAnyOrder(
                        "document_created",
                        "document_sent",
                        "document_forwarded",
                        "document_declined",
                        "document_expired");
    }

    @Test
    void aDeliveryThatComesAgainIsNotHeardAndAForgedOneIsRefused() throws Exception {
        sent();
        events(2);
        Webhooks<XodoEvent> webhooks = Webhooks.xodo(sandbox.accessKey()).withReplayGuard(ReplayGuard.inMemory());
        String body = newest();
        List<XodoEvent> heard = new ArrayList<>();

        webhooks.receive(Map.of(), bytes(body), heard::add);

        assertRejected(Reason.REPLAYED, webhooks, body, heard);
        assertRejected(Reason.SIGNATURE_MISMATCH, webhooks, body.replace("document_sent", "document_completed"), heard);
        assertRejected(Reason.SIGNATURE_MISMATCH, Webhooks.xodo(user.accessKey()), body, heard);
        assertThat(heard).hasSize(1);
    }

    @Test
    void theDocumentIsReadAgainBeforeAnybodyActs() throws Exception {
        String hash = sent();
        events(2);
        List<XodoDocument> seen = new ArrayList<>();
        Webhooks<XodoEvent> webhooks = Webhooks.xodo(sandbox.accessKey());
        var handler = XodoWebhooks.rereading(
                document -> owner.documents().get(document).execute(),
                (XodoEvent event, XodoDocument document) -> seen.add(document));

        webhooks.receive(Map.of(), bytes(newest()), handler);

        assertThat(seen).singleElement().isEqualTo(owner.documents().get(hash).execute());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> webhooks.receive(Map.of(), bytes(newest().replace(hash, "another")), handler));
        assertThat(seen).hasSize(1);
    }

    private String sent() throws IOException {
        return owner.documents()
                .create(contract(signer(1, ADA), signer(2, BO)).withAllSignersRequired(true))
                .execute()
                .hash();
    }

    private String newest() {
        List<WebhookDelivery> deliveries = sandbox.webhookDeliveries();
        return deliveries.get(deliveries.size() - 1).body();
    }

    private static void assertRejected(
            Reason reason, Webhooks<XodoEvent> webhooks, String body, List<XodoEvent> heard) {
        assertThatExceptionOfType(WebhookRejectedException.class)
                .isThrownBy(() -> webhooks.receive(Map.of(), bytes(body), heard::add))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private List<XodoEvent> events(int count) throws InterruptedException {
        List<XodoEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add((XodoEvent) port.next(PATIENCE));
        }
        return events;
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
