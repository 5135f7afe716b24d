package dev.esign.signicat;

import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.PDF;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiCall;
import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.internal.document.ZipBytes;
import dev.esign.internal.json.Json;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the smaller requests say: Signicat wire sheet §3.2, §3.4 and §6.1. */
class SmallRequestsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void anAttachmentCarriesItsBytesAndItsOwnNamesForThings() throws InterruptedException {
        AttachmentOptions options = AttachmentOptions.of()
                .withTitle("Rules")
                .withSigners(List.of("s1"))
                .withType(AttachmentType.READ_ACCEPT);

        assertThat(sent(it -> it.attachments().add(ID, Document.of("rules.pdf", PDF), options)))
                .isEqualTo("""
                        {"title":"Rules","type":"read_accept","signers":["s1"],"fileName":"rules.pdf","convertToPdf":false,\
                        "data":"%s"}""".formatted(Base64.getEncoder().encodeToString(PDF)));
    }

    @Test
    void anAttachedDocxIsConvertedForOnlyPdfsAreTaken() throws InterruptedException {
        assertThat(sent(it ->
                        it.attachments().add(ID, Document.of("rules.docx", ZipBytes.docx()), AttachmentOptions.of())))
                .startsWith("{\"fileName\":\"rules.docx\",\"title\":\"rules.docx\",\"convertToPdf\":true,");
    }

    @Test
    void aReminderIsWrittenAsThePagesShowIt() throws InterruptedException {
        ManualReminder reminder = ManualReminder.of(NotificationSetting.SEND_EMAIL)
                .withSigner(
                        "s1",
                        ReminderTarget.of().withEmailOverride("a@b.test").withMobileOverride(Mobile.of("+47", "9")));

        assertThat(json(sent(it -> it.notifications().remind(ID, reminder)))).isEqualTo(Examples.REMINDER);
    }

    @Test
    void aWebhookIsWrittenAsThePagesShowIt() throws InterruptedException {
        WebhookConfig config = WebhookConfig.of(URI.create("https://hooks.example/x"), Secret.of("random"))
                .withDeliveryLogging(DeliveryLogging.FAILED);

        assertThat(json(sent(it -> it.webhooks().create(WebhookOptions.of("crm", config, EventType.DOCUMENT_SIGNED)))))
                .isEqualTo(json("""
                        {"name":"crm","active":true,"events":["document_signed"],
                         "config":{"url":"https://hooks.example/x","secret":"random","deliveryLogging":"failed"}}"""));
    }

    @Test
    void eventsAreHandledByTheirIdsAndMadeUpByTheirType() throws InterruptedException {
        assertThat(sent(it -> it.events().handle(List.of("e1", "e2")))).isEqualTo("[\"e1\",\"e2\"]");
        assertThat(sent(it -> it.events().mock(EventType.DOCUMENT_SIGNED)))
                .isEqualTo("{\"eventType\":\"document_signed\"}");
    }

    @Test
    void aChangeSaysOnlyWhatChanges() throws InterruptedException {
        UpdateDocument changes =
                UpdateDocument.of().withAdvanced(Advanced.of().withTimeToLive(TimeToLive.deletedAfter(24)));

        assertThat(sent(it -> it.documents().update(ID, changes)))
                .isEqualTo("{\"advanced\":{\"timeToLive\":{\"deleteAfterHours\":24}}}");
    }

    @Test
    void everythingThatASignerCanBeToldIsWrittenByItsName() {
        SignerOptions signer = SignerOptions.of("tenant-1")
                .withUi(SignerUi.of()
                        .withLanguage(Language.NO)
                        .withDialogs(Dialogs.of().withBefore(Dialog.of("T", "M").withUseCheckBox(true)))
                        .withStyling(Styling.of().withColorTheme("Blue").withHideTopBar(true)))
                .withAuthentication(Authentication.of(AuthenticationMechanism.EID_AND_SMS_OTP))
                .withGetSocialSecurityNumber(true);

        assertThat(json(Json.text(json -> Json.write(json, signer.json())))).isEqualTo(json("""
                {"externalSignerId":"tenant-1","authentication":{"mechanism":"eidAndSmsOtp"},
                 "ui":{"language":"NO","dialogs":{"before":{"title":"T","message":"M","useCheckBox":true}},
                       "styling":{"colorTheme":"Blue","hideTopBar":true}},
                 "getSocialSecurityNumber":true}"""));
    }

    private String sent(Function<SignicatClient, ApiCall<?>> call) throws InterruptedException {
        wire.answer(Answers.json(200, "{\"documentId\":\"d\",\"id\":\"7\"}"));
        call.apply(Requests.clientOf(wire)).execute();
        return Payloads.text(wire.request());
    }
}
