package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.ANA;
import static dev.esign.acceptance.AtlasUser.BEN;
import static dev.esign.acceptance.AtlasUser.PEOPLE;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.AwaitException;
import dev.esign.ConflictException;
import dev.esign.IdempotencyKey;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.PaymentRequiredException;
import dev.esign.atlas.AtlasClient;
import dev.esign.atlas.AtlasSigning;
import dev.esign.atlas.CreateEnvelope;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.EnvelopeQuery;
import dev.esign.atlas.EnvelopeStatus;
import dev.esign.quickstart.Quickstart;
import dev.esign.quickstart.WebhookQueue;
import dev.esign.signing.SigningRequest;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can become of an envelope. */
class EnvelopeLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void bothSignInTurnAndTheWebhooksTellOfIt() throws Exception {
        AtlasUser user = SANDBOX.user();
        WebhookQueue webhooks = SANDBOX.webhooks(Webhooks.atlas(user.apiKey()));
        Envelope ready = user.draft(
                CreateEnvelope.of(Quickstart.sample()).withParties(ANA, BEN).withWebhookUrl(webhooks.url()));
        user.client().envelopes().send(ready.id(), toBoth(ready)).execute();
        assertThat(user.client().envelopes().status(ready.id()).execute().nextSignerEmail())
                .isEqualTo(ANA.email());

        user.signAll(ready.id());

        assertThat(user.client().envelopes().awaitSigned(ready.id()).execute().status())
                .isEqualTo(EnvelopeStatus.SIGNED);
        assertThat(eventsUntil(webhooks, "contract.extracted")).contains("envelope.sent", "envelope.signed");
        assertThat(user.credits()).isEqualTo(4);
    }

    @Test
    void aJobThatIsResumedAfterACrashGivesTheSameEnvelopeAndOneCredit() throws Exception {
        AtlasUser user = SANDBOX.user();
        String envelopeId = runJob(user.client());

        try (AtlasClient nextProcess = user.newClient()) {
            assertThat(runJob(nextProcess)).isEqualTo(envelopeId);
        }

        assertThat(user.client().envelopes().list(EnvelopeQuery.all())).hasSize(1);
        assertThat(user.credits()).isEqualTo(4);
        assertThat(user.mailsTo(ANA, envelopeId)).isEqualTo(1);
    }

    @Test
    void aSendThatIsRepeatedWithItsKeyIsOneSend() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope ready = user.draft();
        IdempotencyKey key = IdempotencyKey.derivedFrom("send", "deal-77");
        user.client()
                .envelopes()
                .send(ready.id(), toBoth(ready))
                .idempotencyKey(key)
                .execute();

        try (AtlasClient nextProcess = user.newClient()) {
            nextProcess
                    .envelopes()
                    .send(ready.id(), toBoth(ready))
                    .idempotencyKey(key)
                    .execute();
        }

        assertThat(user.credits()).isEqualTo(4);
        assertThat(user.mailsTo(ANA, ready.id())).isEqualTo(1);
    }

    @Test
    void aStaleFieldsVersionIsAConflict() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope ready = user.draft();
        int version = Objects.requireNonNull(ready.fieldsVersion());
        user.client()
                .envelopes()
                .updateFields(ready.id(), version, ready.fields())
                .execute();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> user.client()
                        .envelopes()
                        .send(ready.id(), toBoth(ready))
                        .execute())
                .satisfies(e -> assertThat(e.providerMessage()).isPresent())
                .satisfies(e -> assertThat(e.idempotencyKey()).isPresent());
        Envelope reread = user.client().envelopes().get(ready.id()).execute();
        user.client().envelopes().send(ready.id(), toBoth(reread)).execute();
        assertThat(user.credits()).isEqualTo(4);
    }

    @Test
    void theSixthSendOfAFreeAccountIsPaymentRequired() throws Exception {
        AtlasUser user = SANDBOX.user();
        for (int i = 0; i < 5; i++) {
            user.sent();
        }
        Envelope sixth = user.draft();

        ApiCall<Envelope> send = user.client().envelopes().send(sixth.id(), toBoth(sixth));

        assertThatExceptionOfType(PaymentRequiredException.class).isThrownBy(send::execute);
        assertThat(user.credits()).isZero();
    }

    @Test
    void aSignerDeclinesWithTheirToken() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope sent = user.sent();
        var token = Objects.requireNonNull(sent.parties().get(0).signerToken());

        user.client()
                .envelopes()
                .decline(sent.id(), token, "Terms not acceptable")
                .execute();

        Envelope declined = user.client().envelopes().get(sent.id()).execute();
        assertThat(declined.status()).isEqualTo(EnvelopeStatus.DECLINED);
        assertThat(declined.declinedAt()).isNotNull();
        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(
                        () -> user.client().envelopes().awaitSigned(sent.id()).execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse());
    }

    @Test
    void voidingWhatNobodyHasSignedGivesTheCreditBack() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope sent = user.sent();
        assertThat(user.credits()).isEqualTo(4);

        user.client().envelopes().voidEnvelope(sent.id()).execute();

        assertThat(user.client().envelopes().get(sent.id()).execute().status()).isEqualTo(EnvelopeStatus.VOIDED);
        assertThat(user.credits()).isEqualTo(5);
    }

    @Test
    void aReminderIsAnotherMailToThePersonWhoseTurnItIs() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope sent = user.sent();

        user.client().envelopes().remind(sent.id()).execute();

        assertThat(user.mailsTo(ANA, sent.id())).isEqualTo(2);
        assertThat(user.mailsTo(BEN, sent.id())).isZero();
    }

    @Test
    void envelopesAreFoundByTheCallersOwnId() throws Exception {
        AtlasUser user = SANDBOX.user();
        user.draft();
        Envelope wanted = user.draft(CreateEnvelope.of(Quickstart.sample()).withMetadata("external_id", "deal-78"));

        assertThat(user.client().envelopes().list(EnvelopeQuery.all().withExternalId("deal-78")))
                .extracting(Envelope::id)
                .containsExactly(wanted.id());
    }

    @Test
    void theDocumentMayGoUpAsBase64() throws Exception {
        AtlasUser user = SANDBOX.user();

        Envelope ready = user.draft(
                CreateEnvelope.of(Quickstart.sample()).withParties(ANA, BEN).withBase64Json());

        assertThat(ready.fields()).isNotEmpty();
    }

    @Test
    void autoSendGoesOutOnceDetectionIsDone() throws Exception {
        AtlasUser user = SANDBOX.user();
        WebhookQueue webhooks = SANDBOX.webhooks(Webhooks.atlas(user.apiKey()));
        Envelope ready = user.draft(CreateEnvelope.of(Quickstart.sample())
                .withParties(ANA, BEN)
                .withWebhookUrl(webhooks.url())
                .withAutoSend());

        assertThat(eventsUntil(webhooks, "envelope.sent")).isNotEmpty();

        Envelope sent = user.client().envelopes().get(ready.id()).execute();
        assertThat(sent.status()).isEqualTo(EnvelopeStatus.PENDING);
        assertThat(sent.sendError()).isNull();
        assertThat(user.credits()).isEqualTo(4);
    }

    @Test
    void anEnvelopeOfAnotherAccountIsNotFound() throws Exception {
        Envelope others = SANDBOX.user().draft();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        SANDBOX.user().client().envelopes().get(others.id()).execute());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        AtlasUser user = SANDBOX.user();
        IdempotencyKey key = IdempotencyKey.random();
        CreateEnvelope request = CreateEnvelope.of(Quickstart.sample());
        user.client().envelopes().create(request).idempotencyKey(key).execute();

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> user.client()
                .envelopes()
                .create(request.withMetadata("external_id", "other"))
                .idempotencyKey(key)
                .execute());
    }

    /** What a backend does with its record "deal-77", from the start, knowing nothing of an earlier run. */
    private static String runJob(AtlasClient atlas) throws IOException {
        return AtlasSigning.of(atlas)
                .submit(SigningRequest.of("deal-77", Quickstart.sample(), PEOPLE))
                .execute()
                .id();
    }

    private static List<String> eventsUntil(WebhookQueue webhooks, String last) throws InterruptedException {
        List<String> types = new ArrayList<>();
        do {
            types.add(webhooks.next(PATIENCE).type());
        } while (!types.contains(last));
        return types;
    }
}
