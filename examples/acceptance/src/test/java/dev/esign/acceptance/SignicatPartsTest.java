package dev.esign.acceptance;

import static dev.esign.acceptance.SignicatUser.ANA;
import static dev.esign.acceptance.SignicatUser.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.quickstart.Quickstart;
import dev.esign.signicat.Attachment;
import dev.esign.signicat.AttachmentOptions;
import dev.esign.signicat.AttachmentType;
import dev.esign.signicat.ManualReminder;
import dev.esign.signicat.NotificationSetting;
import dev.esign.signicat.ReminderTarget;
import dev.esign.signicat.SentNotification;
import dev.esign.signicat.SignatureDocument;
import dev.esign.signicat.SignatureMechanism;
import dev.esign.signicat.SignatureType;
import dev.esign.signicat.Signer;
import dev.esign.signicat.SignerInfo;
import dev.esign.signicat.SignerOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What belongs to a document at Signicat: signers, attachments, messages. */
class SignicatPartsTest {
    private static final Instant SOON = Instant.parse("2100-01-01T00:00:00Z");

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final SignicatUser user = SANDBOX.signicatUser();

    @Test
    void aSignerWhoIsAddedSignsToo() throws Exception {
        SignatureDocument document = user.created(ANA);

        Signer added = user.client().signers().add(document.documentId(), BEN).execute();

        assertThat(user.client()
                        .signers()
                        .get(document.documentId(), added.id())
                        .execute())
                .isEqualTo(added)
                .returns("ben", Signer::externalSignerId)
                .returns(SignerInfo.of("Ben", "Diaz", "ben@customer.example"), Signer::signerInfo)
                .returns(SignatureType.of(SignatureMechanism.PKI_SIGNATURE), Signer::signatureType);
        assertThat(user.messagesTo(document, "Ben")).isEqualTo(1);
        user.sign(document, "Ana", "Ben");
        assertThat(user.client()
                        .documents()
                        .get(document.documentId())
                        .execute()
                        .signers())
                .extracting(Signer::hasSigned)
                .containsExactly(true, true);
    }

    @Test
    void whatChangesAboutASignerIsChangedAndTheRestStays() throws Exception {
        SignatureDocument document = user.created(ANA);
        String id = user.signer(document, "Ana").id();

        Signer changed = user.client()
                .signers()
                .update(
                        document.documentId(),
                        id,
                        SignerOptions.changes()
                                .withSignUrlExpires(SOON)
                                .withTags(List.of("tenant"))
                                .withSignerInfo(SignerInfo.of("Anna", "Diaz", "anna@customer.example")))
                .execute();

        assertThat(user.signer(document, "Ana"))
                .isEqualTo(changed)
                .returns(SOON, Signer::signUrlExpires)
                .returns(List.of("tenant"), Signer::tags)
                .returns(SignatureType.of(SignatureMechanism.PKI_SIGNATURE), Signer::signatureType);
    }

    @Test
    void aSignerWhoIsRemovedIsMissedByNobody() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        String ben = user.signer(document, "Ben").id();

        user.client().signers().remove(document.documentId(), ben).execute();

        assertThat(user.client().signers().list(document.documentId()).execute())
                .extracting(Signer::externalSignerId)
                .containsExactly("ana");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        user.client().signers().get(document.documentId(), ben).execute());
    }

    @Test
    void aSignerWhoHasSignedIsNotRemoved() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        user.sign(document, "Ana");
        String ana = user.signer(document, "Ana").id();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.client()
                        .signers()
                        .remove(document.documentId(), ana)
                        .execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
    }

    @Test
    void anAttachmentIsAddedChangedAndRemoved() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        String ana = user.signer(document, "Ana").id();

        Attachment added = user.client()
                .attachments()
                .add(
                        document.documentId(),
                        Quickstart.sample(),
                        AttachmentOptions.of().withFileName("terms.pdf").withSigners(List.of(ana)))
                .execute();
        Attachment changed = user.client()
                .attachments()
                .update(
                        document.documentId(),
                        added.id(),
                        AttachmentOptions.of().withTitle("Terms").withType(AttachmentType.READ_ACCEPT))
                .execute();

        assertThat(added)
                .returns("terms.pdf", Attachment::fileName)
                .returns(AttachmentType.SHOW_ACCEPT, Attachment::type)
                .returns(false, Attachment::convertToPdf);
        assertThat(user.client().attachments().list(document.documentId()).execute())
                .containsExactly(changed);
        assertThat(user.client()
                        .attachments()
                        .get(document.documentId(), added.id())
                        .execute())
                .isEqualTo(changed)
                .returns("Terms", Attachment::title)
                .returns(AttachmentType.READ_ACCEPT, Attachment::type)
                .returns(List.of(ana), Attachment::signers);

        user.client().attachments().remove(document.documentId(), added.id()).execute();
        assertThat(user.client().attachments().list(document.documentId()).execute())
                .isEmpty();
    }

    @Test
    void anAttachmentStaysAsItIsOnceSomebodyHasSigned() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        Attachment attachment = user.client()
                .attachments()
                .add(document.documentId(), Quickstart.sample(), AttachmentOptions.of())
                .execute();
        user.sign(document, "Ana");

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> user.client()
                .attachments()
                .remove(document.documentId(), attachment.id())
                .execute());
    }

    @Test
    void theLogTellsOfTheInvitation() throws Exception {
        SignatureDocument document = user.created(ANA);

        assertThat(user.client().notifications().list(document.documentId()).execute())
                .singleElement()
                .returns("ana@customer.example", SentNotification::receiver)
                .returns("sent", SentNotification::status)
                .doesNotReturn(null, SentNotification::sentTimeStamp)
                .doesNotReturn(null, SentNotification::title)
                .doesNotReturn(null, SentNotification::text)
                .doesNotReturn(null, SentNotification::fromAddress);
    }

    @Test
    void thoseWhoHaveNotSignedAreReminded() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        user.sign(document, "Ana");

        ManualReminder sent = user.client()
                .notifications()
                .remind(document.documentId(), ManualReminder.of(NotificationSetting.SEND_EMAIL))
                .execute();

        assertThat(sent.signers()).containsOnlyKeys(user.signer(document, "Ben").id());
        assertThat(user.messagesTo(document, "Ana")).isEqualTo(1);
        assertThat(user.messagesTo(document, "Ben")).isEqualTo(2);
    }

    @Test
    void aReminderGoesToWhomItNamesAndWhereItSays() throws Exception {
        SignatureDocument document = user.created(ANA, BEN);
        ManualReminder reminder = ManualReminder.of(NotificationSetting.SEND_EMAIL)
                .withSigner(
                        user.signer(document, "Ben").id(), ReminderTarget.of().withEmailOverride("ben@home.example"));

        ManualReminder sent = user.client()
                .notifications()
                .remind(document.documentId(), reminder)
                .execute();

        assertThat(sent).isEqualTo(reminder);
        assertThat(user.client().notifications().list(document.documentId()).execute())
                .extracting(SentNotification::receiver)
                .containsExactly("ana@customer.example", "ben@customer.example", "ben@home.example");
    }
}
