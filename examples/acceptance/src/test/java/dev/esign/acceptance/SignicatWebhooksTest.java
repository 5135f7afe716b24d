package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.esign.NotFoundException;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.signicat.DeliveryLogging;
import dev.esign.signicat.EventType;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.Webhook;
import dev.esign.signicat.WebhookConfig;
import dev.esign.signicat.WebhookDelivery;
import dev.esign.signicat.WebhookOptions;
import dev.esign.webhooks.WebhookEvent;
import dev.esign.webhooks.Webhooks;
import dev.esign.webhooks.signicat.DocumentCanceled;
import dev.esign.webhooks.signicat.DocumentPackaged;
import dev.esign.webhooks.signicat.DocumentSigned;
import dev.esign.webhooks.signicat.EventSigner;
import dev.esign.webhooks.signicat.Ping;
import dev.esign.webhooks.signicat.SignicatEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signicat's webhooks, from their registration to the typed event. */
class SignicatWebhooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Secret SECRET = Secret.of("a-secret-of-our-own-choice");

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final SignicatUser user = SANDBOX.signicatUser();
    private final dev.esign.signicat.Webhooks webhooks = user.client().webhooks();
    private final WebhookQueue port;
    private Webhook webhook;
    private long id;

    SignicatWebhooksTest() throws IOException {
        port = SANDBOX.webhooks(Webhooks.signicat(SECRET.reveal()));
    }

    /** To be made is to be pinged. */
    @BeforeEach
    void register() throws Exception {
        webhook = webhooks.create(WebhookOptions.of(
                        "crm",
                        WebhookConfig.of(port.url(), SECRET).withDeliveryLogging(DeliveryLogging.ALWAYS),
                        EventType.ALL))
                .execute();
        id = Objects.requireNonNull(webhook.id());
        awaitPing();
    }

    @AfterEach
    void delete() {
        webhooks.delete(id).execute();
    }

    @Test
    void aSignedDocumentTellsOfEachStep() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        List<SignicatEvent> events = events(document, 6);

        assertThat(events)
                .extracting(WebhookEvent::type)
                .containsExactlyInAnyOrder(
                        "document_created",
                        "document_link_opened",
                        "document_read",
                        "document_partially_signed",
                        "document_signed",
                        "document_packaged");
        assertThat(events).extracting(SignicatEvent::externalDocumentId).containsOnly(document.externalId());
        assertThat(the(DocumentSigned.class, events).signers())
                .extracting(EventSigner::externalSignerId, EventSigner::fullName)
                .containsExactly(tuple("ana", "Ana Diaz"));
        assertThat(the(DocumentPackaged.class, events).checksum()).hasSize(64);
    }

    @Test
    void aCancelIsToldWithItsReason() throws Exception {
        SignatureDocument document = user.created(ANA);
        user.client().documents().cancel(document.documentId(), "Not now").execute();

        DocumentCanceled canceled = the(DocumentCanceled.class, events(document, 2));

        assertThat(canceled.message()).isEqualTo("Not now");
    }

    @Test
    void onlyWhatItReportsIsDelivered() throws Exception {
        webhooks.update(id, WebhookOptions.changes().withEvents(List.of(EventType.DOCUMENT_SIGNED)))
                .execute();
        SignatureDocument document = user.created(ANA);
        user.sign(document, "Ana");

        assertThat(events(document, 1)).hasOnlyElementsOfType(DocumentSigned.class);
    }

    @Test
    void itIsPingedWheneverItIsAsked() throws Exception {
        webhooks.ping(id).execute();

        assertThat(awaitPing().id()).isNotBlank();
    }

    @Test
    void itIsListedAndRead() {
        assertThat(webhooks.list().execute()).extracting(Webhook::id).containsExactly(id);
        assertThat(webhooks.get(id).execute())
                .returns("crm", Webhook::name)
                .returns(true, Webhook::active)
                .returns(List.of(EventType.ALL), Webhook::events)
                .returns(webhook.createdAt(), Webhook::createdAt)
                .satisfies(read -> assertThat(read.config())
                        .returns(new SecretUrl(port.url().toString()), WebhookConfig::url)
                        .returns(DeliveryLogging.ALWAYS, WebhookConfig::deliveryLogging));
    }

    @Test
    void whatChangesIsChangedAndTheRestStays() {
        Webhook changed = webhooks.update(
                        id, WebhookOptions.changes().withName("erp").withActive(false))
                .execute();

        assertThat(changed)
                .returns("erp", Webhook::name)
                .returns(false, Webhook::active)
                .returns(List.of(EventType.ALL), Webhook::events)
                .returns(webhook.config(), Webhook::config);
        user.client().events().mock(EventType.DOCUMENT_READ).execute();
        assertThat(user.sandbox().webhookDeliveries())
                .noneMatch(delivery -> delivery.event().equals("document_read"));
    }

    @Test
    void itsDeliveriesAreLoggedAndItsLastAnswerToo() {
        WebhookDelivery ping = delivered();

        assertThat(ping)
                .returns(id, WebhookDelivery::webhookId)
                .returns(200, WebhookDelivery::responseStatusCode)
                .returns(new SecretUrl(port.url().toString()), WebhookDelivery::url);
        assertThat(webhooks.get(id).execute().lastResponse())
                .satisfies(last -> assertThat(last.code()).isEqualTo("200"));
    }

    @Test
    void whatIsDeletedIsNotFound() {
        Webhook other = webhooks.create(
                        WebhookOptions.of("other", WebhookConfig.of(port.url(), SECRET), EventType.DOCUMENT_SIGNED))
                .execute();
        long gone = Objects.requireNonNull(other.id());

        webhooks.delete(gone).execute();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> webhooks.get(gone).execute());
    }

    /** The log has a delivery some time after its receiver has answered. */
    private WebhookDelivery delivered() {
        List<WebhookDelivery> log = List.of();
        long start = System.nanoTime();
        while (log.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
            log = webhooks.deliveries(id).execute().stream()
                    .filter(delivery -> String.valueOf(delivery.requestBody()).contains("\"ping\""))
                    .toList();
        }
        assertThat(log).hasSize(1);
        return log.get(0);
    }

    /** The account is everybody's: what others did with their documents may still come. */
    private List<SignicatEvent> events(SignatureDocument document, int count) throws InterruptedException {
        List<SignicatEvent> events = new ArrayList<>();
        while (events.size() < count) {
            SignicatEvent event = (SignicatEvent) port.next(PATIENCE);
            if (document.documentId().equals(event.documentId())) {
                events.add(event);
            }
        }
        return events;
    }

    private Ping awaitPing() throws InterruptedException {
        WebhookEvent event = port.next(PATIENCE);
        while (!(event instanceof Ping)) {
            event = port.next(PATIENCE);
        }
        return (Ping) event;
    }

    private static <E> E the(Class<E> type, List<SignicatEvent> events) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
