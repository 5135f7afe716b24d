package dev.esign.signicat;

import static dev.esign.signicat.Requests.ADA;
import static dev.esign.signicat.Requests.CONTACT;
import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.PDF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.testing.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said before anything is sent. */
class BadInputTest {
    private static final Document LEASE = Document.of("lease.pdf", PDF);
    private static final URI URL = URI.create("https://app.example/ok");

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void somebodyHasToSign() {
        refused("at least one signer", () -> CreateDocument.of("Lease", LEASE, CONTACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aTitleIsNotBlank(String title) {
        refused("title", () -> CreateDocument.of(title, LEASE, CONTACT, ADA));
        refused("title", () -> documents().update(ID, UpdateDocument.of().withTitle(title)));
    }

    @Test
    void aLinkIsNotSent() {
        Document link = Document.at(URI.create("https://files.acme.test/lease.pdf?token=hidden"));

        refused("fetch it, and give the bytes", () -> CreateDocument.of("Lease", link, CONTACT, ADA));
        refused("fetch it, and give the bytes", () -> client().attachments().add(ID, link, AttachmentOptions.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lease", "lease.docx", "lease.pdf.txt"})
    void aNameEndsAsItsKindDoes(String name) {
        refused(".pdf", () -> CreateDocument.of("Lease", Document.of(name, PDF), CONTACT, ADA));
    }

    @Test
    void aFileKeepsAName() {
        refused("name", () -> CREATE.withDataToSign(data -> data.withFileName(" ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 745})
    void aDocumentIsDeletedAfterOneHourToAMonth(int hours) {
        refused("744", () -> TimeToLive.deletedAfter(hours));
        Advanced advanced = Advanced.of().withTimeToLive(new TimeToLive(null, hours, Map.of()));
        refused("744", () -> CREATE.withAdvanced(advanced));
        refused("744", () -> documents().update(ID, UpdateDocument.of().withAdvanced(advanced)));
    }

    @Test
    void numbersAreInRange() {
        refused("1 or more", () -> CREATE.withAdvanced(Advanced.of().withRequiredSignatures(0)));
        refused("0 or more", () -> CREATE.withAdvanced(Advanced.of().withAttachments(-1)));
        refused("100", () -> DocumentQuery.of().withLimit(101));
        refused("100", () -> DocumentQuery.of().withLimit(0));
        refused("0", () -> DocumentQuery.of().withOffset(-1));
    }

    @Test
    void anExternalIdHasTheFormOfAKey() {
        refused("derivedFrom", () -> CREATE.withExternalId("lease 17B"));
        refused("derivedFrom", () -> CREATE.withExternalId(""));
    }

    @Test
    void aModeThatRedirectsSaysWhereTo() {
        RedirectSettings none = new RedirectSettings(RedirectMode.REDIRECT, null, null, null, null, Map.of());

        refused("three URLs", () -> ADA.withRedirectSettings(none));
        refused("three URLs", () -> RedirectSettings.redirect(URL, URL, URI.create("app:error")));
        refused(
                "which mode",
                () -> ADA.withRedirectSettings(new RedirectSettings(null, null, null, null, null, Map.of())));
    }

    @Test
    void aModeThatIsFramedSaysInWhichPage() {
        refused("domain", () -> RedirectSettings.iframeWithWebMessaging(" "));
        refused("domain", () -> RedirectSettings.iframeWithRedirect("", URL, URL, URL));
        refused("domain", () -> RedirectSettings.iframeWithRedirectAndWebMessaging("", URL, URL, URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a\\b", "a b"})
    void anIdIsOneSegment(String id) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> documents().get(id),
                () -> documents().status(id),
                () -> documents().cancel(id, "no"),
                () -> documents().download(id, FileFormat.PADES),
                () -> documents().downloadOfSigner(ID, id, FileFormat.NATIVE),
                () -> documents().downloadAttachment(ID, id, FileFormat.PADES),
                () -> documents().downloadAttachmentOfSigner(ID, "a", id, FileFormat.PADES),
                () -> client().signers().get(ID, id),
                () -> client().attachments().get(ID, id),
                () -> client().notifications().list(id),
                () -> client().events().handle(id),
                () -> client().events().handle(List.of("ok", id)),
                () -> ManualReminder.of(NotificationSetting.SEND_SMS).withSigner(id, ReminderTarget.of()))) {
            refused("The id of the", call);
        }
    }

    @Test
    void aChangeChangesSomething() {
        refused("changes something", () -> documents().update(ID, UpdateDocument.of()));
        refused("changes something", () -> client().signers().update(ID, "s", SignerOptions.changes()));
        refused("changes something", () -> client().attachments().update(ID, "a", AttachmentOptions.of()));
        refused("changes something", () -> client().webhooks().update(7, WebhookOptions.changes()));
    }

    @Test
    void aWebhookCanWork() {
        Secret secret = Secret.of("s");
        WebhookConfig config = WebhookConfig.of(URL, secret);

        refused("https://", () -> WebhookConfig.of(URI.create("ftp://hooks.example"), secret));
        refused("white space", () -> WebhookConfig.of(URL, Secret.ofText("s\n")));
        refused("at least one event", () -> WebhookOptions.of("crm", config));
        refused("name", () -> WebhookOptions.of(" ", config, EventType.ALL));
    }

    @Test
    void whatSaysNothingIsRefused() {
        refused("reason", () -> documents().cancel(ID, " "));
        refused("at least one", () -> client().events().handle(List.of()));
        refused("off", () -> ManualReminder.of(new NotificationSetting("OFF")));
        refused("blank", () -> client().validateJwt(" "));
        refused("blank", () -> new DocumentStatus(" "));
    }

    private void refused(String why, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining(why)
                .withMessageNotContaining("hidden");
        assertThat(wire.server().getRequestCount()).isZero();
    }

    private Documents documents() {
        return client().documents();
    }

    private SignicatClient client() {
        return Requests.clientOf(wire);
    }
}
