package dev.esign.webhooks.xodo;

import static dev.esign.webhooks.WebhookRejectedException.Reason.REPLAYED;
import static dev.esign.webhooks.WebhookRejectedException.Reason.SIGNATURE_MISMATCH;
import static dev.esign.webhooks.xodo.Deliveries.HASH;
import static dev.esign.webhooks.xodo.Deliveries.KEY;
import static dev.esign.webhooks.xodo.Deliveries.SIGNED;
import static dev.esign.webhooks.xodo.Deliveries.assertRejected;
import static dev.esign.webhooks.xodo.Deliveries.signed;
import static dev.esign.webhooks.xodo.XodoWebhooks.rereading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.esign.webhooks.ReplayGuard;
import dev.esign.webhooks.Webhooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XodoReplayTest {

    private final Webhooks<XodoEvent> webhooks = Webhooks.xodo(KEY).withReplayGuard(ReplayGuard.inMemory());
    private final List<Object> handled = new ArrayList<>();

    @Test
    void theSameEventInOtherBytesIsAReplay() {
        deliver(SIGNED);

        assertRejected(REPLAYED, () -> deliver(SIGNED));
        assertRejected(REPLAYED, () -> deliver(SIGNED.replace("1700000123", "\"1700000123\"")));
        assertRejected(REPLAYED, () -> deliver(SIGNED.replace("\"id\": \"1\"", "\"id\": 1")));
        assertRejected(REPLAYED, () -> deliver(SIGNED.replace("Ada Berg", "Ada")));
        assertThat(handled).hasSize(1);
    }

    @Test
    void twoDocumentsAndTwoSignersOfOneSecondAreNewsThoughTheirHashIsTheSame() {
        deliver(SIGNED);
        deliver(SIGNED.replace("DkqG3YswUeBkT0", "another"));
        deliver(SIGNED.replace("\"id\": \"1\"", "\"id\": \"2\""));
        deliver(SIGNED.replaceAll("\"signer\": \\{[^}]*}", "\"signer\": \"\""));

        assertThat(handled).hasSize(4);
    }

    @Test
    void partsThatReadAlikeWhenJoinedAreToldApart() {
        String json =
                "{\"event_time\":1,\"event_type\":\"x\",\"meta\":{\"related_document_hash\":\"%s\"},\"signer\":{\"id\":\"%s\"}}";
        deliver(new String(signed(json.formatted("a,1:b", "c")), UTF_8));
        deliver(new String(signed(json.formatted("a", "1:b,c")), UTF_8));
        deliver(new String(signed(json.formatted("-", "-")), UTF_8));

        assertThat(handled).hasSize(3);
    }

    @Test
    void anEventThatNamesNoDocumentIsKnownByItsBytes() {
        String nameless = SIGNED.replace("DkqG3YswUeBkT0", "");
        deliver(nameless);
        deliver(nameless.replace("Ada", "Bo"));

        assertRejected(REPLAYED, () -> deliver(nameless));
        assertThat(handled).hasSize(2);
    }

    @Test
    void aForgeryDoesNotUseUpTheGenuineDelivery() {
        assertRejected(SIGNATURE_MISMATCH, () -> deliver(SIGNED.replace(HASH, "0".repeat(64))));

        deliver(SIGNED);

        assertThat(handled).hasSize(1);
    }

    @Test
    void theHandlerGetsTheDocumentAsTheLookupReadsIt() {
        webhooks.receive(
                Map.of(),
                SIGNED.getBytes(UTF_8),
                rereading(
                        hash -> "document " + hash,
                        (event, document) -> handled.addAll(List.of(event.type(), document))));

        assertThat(handled).containsExactly("document_signed", "document DkqG3YswUeBkT0");
    }

    @Test
    void afterAFailureOfTheLookupTheHandlerDoesNotRunAndTheNextAttemptIsLetIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> webhooks.receive(
                        Map.of(),
                        SIGNED.getBytes(UTF_8),
                        rereading(XodoReplayTest::unreachable, (event, document) -> handled.add(event))))
                .withMessage("the API is away");
        assertThat(handled).isEmpty();

        webhooks.receive(
                Map.of(), SIGNED.getBytes(UTF_8), rereading(hash -> hash, (event, document) -> handled.add(document)));

        assertThat(handled).containsExactly("DkqG3YswUeBkT0");
    }

    @Test
    void theHandlersCheckedExceptionComesOutAsItIs() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> webhooks.receive(
                        Map.of(), SIGNED.getBytes(UTF_8), rereading(hash -> hash, XodoReplayTest::failToWrite)))
                .withMessage("disk full");
    }

    @Test
    void aReplayIsNotLookedUpAgain() {
        var rereading = rereading(hash -> hash, (XodoEvent event, String document) -> handled.add(document));
        webhooks.receive(Map.of(), SIGNED.getBytes(UTF_8), rereading);

        assertRejected(
                REPLAYED,
                () -> webhooks.receive(
                        Map.of(), SIGNED.getBytes(UTF_8), rereading(XodoReplayTest::unreachable, (event, d) -> {})));
        assertThat(handled).hasSize(1);
    }

    @Test
    void anEventThatNamesNoDocumentIsAcceptedAndNotHandled() {
        webhooks.receive(
                Map.of(),
                SIGNED.replace("DkqG3YswUeBkT0", "").getBytes(UTF_8),
                rereading(XodoReplayTest::unreachable, (event, document) -> handled.add(event)));

        assertThat(handled).isEmpty();
    }

    private void deliver(String json) {
        webhooks.receive(Map.of(), json.getBytes(UTF_8), handled::add);
    }

    private static String unreachable(String hash) {
        throw new IllegalStateException("the API is away");
    }

    private static void failToWrite(XodoEvent event, String document) throws IOException {
        throw new IOException("disk full");
    }
}
