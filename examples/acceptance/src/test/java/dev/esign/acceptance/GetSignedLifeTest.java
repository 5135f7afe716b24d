package dev.esign.acceptance;

import static dev.esign.acceptance.GetSignedUser.ANA;
import static dev.esign.acceptance.GetSignedUser.BEN;
import static dev.esign.acceptance.GetSignedUser.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.AwaitException;
import dev.esign.ConflictException;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.InvalidRequestException;
import dev.esign.NotFoundException;
import dev.esign.getsigned.AuthMethod;
import dev.esign.getsigned.CreateEnvelope;
import dev.esign.getsigned.Envelope;
import dev.esign.getsigned.EnvelopeSigner;
import dev.esign.getsigned.EnvelopeStatus;
import dev.esign.getsigned.GetSignedClient;
import dev.esign.getsigned.Signer;
import dev.esign.getsigned.SignerStatus;
import dev.esign.getsigned.UploadedDocument;
import dev.esign.quickstart.Quickstart;
import dev.esign.sandbox.paper.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can become of an envelope at GetSigned. */
class GetSignedLifeTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    Path folder;

    private final GetSignedUser user = SANDBOX.getSignedUser();

    @Test
    void theSealedPdfOfACompletedEnvelopeIsDownloaded() throws Exception {
        String id = user.sent(ANA, BEN);
        user.sign(ANA, BEN);
        AtomicLong seen = new AtomicLong();

        Path file = user.client()
                .envelopes()
                .download(id)
                .withProgress((bytes, total) -> seen.set(bytes))
                .to(folder.resolve("sealed.pdf"))
                .execute();

        assertThat(Paper.verifySeal(Files.readAllBytes(file)).valid()).isTrue();
        assertThat(seen).hasValue(Files.size(file));
    }

    @Test
    void peopleOfOneOrderAreInvitedTogetherAndSignInAnyOrder() throws Exception {
        Signer one = signer("one@together.example", 1);
        Signer two = signer("two@together.example", 1);
        String id = user.sent(one, two);
        assertThat(user.messagesTo(one)).isEqualTo(1);
        assertThat(user.messagesTo(two)).isEqualTo(1);

        user.sign(two, one);

        Envelope completed = user.client().envelopes().awaitCompleted(id).execute();
        assertThat(completed.completedAt()).isNotNull();
        assertThat(completed.signers())
                .extracting(EnvelopeSigner::status)
                .containsOnly(SignerStatus.SIGNED)
                .hasSize(2);
    }

    @Test
    void peopleOfALaterOrderAreInvitedWhenTheEarlierOnesHaveSigned() throws Exception {
        Signer first = signer("first@in-turn.example", 1);
        Signer second = signer("second@in-turn.example", 2);
        String id = user.sent(second, first);
        assertThat(user.messagesTo(second)).isZero();

        user.sign(first);

        assertThat(user.messagesTo(second)).isEqualTo(1);
        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.IN_PROGRESS);
        user.sign(second);
        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.COMPLETED);
    }

    @Test
    void aSignerWithACodeSignsOnceTheyHaveGivenIt() throws Exception {
        Signer careful = signer("careful@codes.example", 1).withAuthMethod(AuthMethod.EMAIL_OTP);
        String id = user.sent(careful);

        user.sign(careful);

        assertThat(user.messagesTo(careful)).as("the invitation and the code").isEqualTo(2);
        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.COMPLETED);
    }

    @Test
    void aDeclinedEnvelopeEndsTheWait() throws Exception {
        String id = user.sent(ANA, BEN);

        user.at(BEN).submit("decline", Map.of());

        assertThatExceptionOfType(AwaitException.class)
                .isThrownBy(() -> user.client().envelopes().awaitCompleted(id).execute())
                .satisfies(e -> assertThat(e.timedOut()).isFalse())
                .satisfies(e -> assertThat(e.last(Envelope.class).orElseThrow().status())
                        .isEqualTo(EnvelopeStatus.DECLINED));
    }

    @Test
    void anOpenEnvelopeIsVoided() throws Exception {
        String id = user.sent(ANA);

        user.client().envelopes().voidEnvelope(id).execute();

        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.VOIDED);
    }

    @Test
    void aCompletedEnvelopeIsNotVoided() throws Exception {
        String id = user.sent(ANA);
        user.sign(ANA);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.client().envelopes().voidEnvelope(id).execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
        assertThat(user.status(id)).isEqualTo(EnvelopeStatus.COMPLETED);
    }

    @Test
    void toSendAgainIsAConflict() throws Exception {
        String id = user.sent(ANA);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> user.client().envelopes().send(id).execute())
                .satisfies(e -> assertThat(e.idempotencyKey()).isPresent());
    }

    @Test
    void aSendThatIsRepeatedWithItsKeyIsOneSend() throws Exception {
        Signer only = signer("only@once.example", 1);
        String id = user.draft(only).id();
        IdempotencyKey key = IdempotencyKey.derivedFrom("send", "deal-77");

        for (int run = 0; run < 2; run++) {
            user.client().envelopes().send(id).idempotencyKey(key).execute();
        }

        assertThat(user.messagesTo(only)).isEqualTo(1);
    }

    @Test
    void theHashOfTheUploadIsThatOfTheFile() throws Exception {
        Document.Content contract = Quickstart.sample();
        Envelope draft = user.client()
                .envelopes()
                .create(CreateEnvelope.of(TENANT, "Hashed", ANA))
                .execute();

        UploadedDocument uploaded =
                user.client().envelopes().uploadDocument(draft.id(), contract).execute();

        byte[] sha256 =
                MessageDigest.getInstance("SHA-256").digest(contract.open().readAllBytes());
        assertThat(uploaded.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
        assertThat(uploaded.pageCount()).isEqualTo(1);
    }

    @Test
    void whatIsNotCompletedIsNotDownloaded() throws Exception {
        String id = user.sent(ANA);
        Path target = folder.resolve("early.pdf");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () -> user.client().envelopes().download(id).to(target).execute());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theEnvelopesOfOneTenantAreListedOrThoseOfAll() throws Exception {
        GetSignedClient client = user.client();
        String north = user.draft(CreateEnvelope.of("northwind", "Lease", ANA)).id();
        String south = user.draft(CreateEnvelope.of("southwind", "Lease", ANA)).id();

        assertThat(client.envelopes().list("southwind"))
                .extracting(Envelope::id)
                .containsExactly(south);
        assertThat(client.envelopes().list("nobody")).isEmpty();
        assertThat(client.envelopes().list()).extracting(Envelope::id).containsExactlyInAnyOrder(north, south);
    }

    @Test
    void eachFaultOfAFieldIsTold() throws Exception {
        Envelope draft = user.draft(ANA);
        String ana = Objects.requireNonNull(draft.signers().get(0).id());
        UploadedDocument unknown = new UploadedDocument("doc_unknown", null, null, Map.of());

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.client()
                        .envelopes()
                        .addField(draft.id(), GetSignedUser.signature(unknown, 5_000, ana))
                        .execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .satisfies(e -> assertThat(e.fieldErrors())
                        .extracting(error -> error.field())
                        .containsExactlyInAnyOrder("documentId", "x"));
    }

    @Test
    void anEnvelopeThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> user.client().envelopes().get("env_unknown").execute());
    }

    private static Signer signer(String email, int order) {
        return Signer.of(email, "Somebody").withAuthMethod(AuthMethod.NONE).withRoutingOrder(order);
    }
}
