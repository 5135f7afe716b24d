package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's mistake is told before anything is sent. */
class BadInputTest {
    private static final Party ANA = Party.of("ana@acme.test", "Ana Diaz");
    private static final Document LINK = Document.at(URI.create("https://files.acme.test/nda.pdf"));

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @AfterEach
    void nothingWasSent() {
        assertThat(atlas.requests()).isZero();
    }

    static Stream<String> noIds() {
        return Stream.of(
                "",
                " ",
                "\t",
                "a/b",
                "/",
                "a\\b",
                ".",
                "..",
                "../x",
                "a..b",
                "a b",
                "a\nb",
                "a\r",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "x".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void anIdThatIsNoneIsRefusedByEveryCall(String id) {
        List<BiConsumer<AtlasClient, String>> calls = List.of(
                (client, no) -> client.envelopes().get(no),
                (client, no) -> client.envelopes().status(no),
                (client, no) -> client.envelopes().send(no, SendEnvelope.to(ANA)),
                (client, no) -> client.envelopes().updateFields(no, 1, List.of()),
                (client, no) -> client.envelopes().voidEnvelope(no),
                (client, no) -> client.envelopes().remind(no),
                (client, no) -> client.envelopes().decline(no, Secret.of("t"), "no"),
                (client, no) -> client.envelopes().awaitFields(no),
                (client, no) -> client.envelopes().awaitSigned(no),
                (client, no) -> client.envelopes().awaitDownload(no),
                (client, no) -> client.templates().get(no),
                (client, no) -> client.templates().send(no, TemplateSend.to(ANA.withRole("Customer"))),
                (client, no) -> client.connectedAccounts().updateStatus(no, AccountStatus.ACTIVE),
                (client, no) -> client.connectedAccounts().updateBillingMode(no, BillingMode.CHILD_PAYS));

        assertThat(calls).allSatisfy(call -> refused(() -> call.accept(atlas.client(), id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ana", "@acme.test", "ana@", "@", "ana @acme.test", "ana@acme.test ", "ana@ac\nme.test"})
    void anAddressThatIsNoneIsRefused(String email) {
        refused(() -> Party.of(email, "Ana Diaz"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void theSigningOrderCountsFromOne(int order) {
        refused(() -> ANA.withOrder(order));
    }

    @Test
    void somebodyMustSign() {
        refused(SendEnvelope::to);
        refused(() -> SendEnvelope.to(List.of()));
        refused(TemplateSend::to);
        refused(() -> TemplateSend.to(List.of()));
    }

    @Test
    void aPartyOfATemplateHasARole() {
        refused(() -> TemplateSend.to(ANA.withRole("Customer"), Party.of("lee@acme.test", "Lee")));
        refused(() -> TemplateSend.to(ANA.withRole(" ")));
    }

    @Test
    void metadataIsWhatJsonCanSay() {
        CreateEnvelope request = CreateEnvelope.of(LINK);
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        refused(() -> request.withMetadata("who", ANA));
        refused(() -> request.withMetadata("when", Duration.ZERO));
        refused(() -> request.withMetadata("deep", Map.of("a", List.of(new Object()))));
        refused(() -> request.withMetadata("endless", endless));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hooks", "/hooks", "ftp://hooks.acme.test/", "https:/hooks", "https:///hooks", "mailto:a@b"})
    void aWebhookUrlIsAWebAddress(String url) {
        refused(() -> CreateEnvelope.of(LINK).withWebhookUrl(URI.create(url)));
    }

    @Test
    void anEnvelopeWithoutALinkCannotBeDownloaded() {
        Envelope envelope = new Envelope(
                ID, null, null, null, List.of(), List.of(), List.of(), Map.of(), null, null, null, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> atlas.envelopes().download(envelope))
                .withMessageContaining("awaitDownload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://files.acme.test/x.pdf", "ftp://files.acme.test/x.pdf", "file:///etc/passwd", "https://"})
    void aDownloadLinkIsSafe(String link) {
        refused(() -> atlas.envelopes().download(new SecretUrl(link)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ext_a b", "ext_a\nAuthorization: x", "ext_a\r\n", "ext_ä", "ext_\u0000"})
    void anAccountCannotCarryASecondHeader(String account) {
        refused(() -> atlas.client().forAccount(account));
    }

    @Test
    void aConnectedAccountHasAnIdANameAndNoDebts() {
        refused(() -> CreateConnectedAccount.of(" ", "Acme"));
        refused(() -> CreateConnectedAccount.of("acme-1", ""));
        refused(() -> CreateConnectedAccount.of("acme-1", "Acme").withInitialCredits(-1));
    }

    @Test
    void aKeyDoesNotTravelInTheClear() {
        refused(() -> atlas.config().withBaseUrl(URI.create("http://atlaswork.ai/api/")));
    }

    private static void refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake);
    }
}
