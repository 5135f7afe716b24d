package dev.esign.acceptance;

import static dev.esign.acceptance.XodoUser.ADA;
import static dev.esign.acceptance.XodoUser.BO;
import static dev.esign.acceptance.XodoUser.contract;
import static dev.esign.acceptance.XodoUser.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.esign.Document;
import dev.esign.InvalidRequestException;
import dev.esign.Secret;
import dev.esign.quickstart.Quickstart;
import dev.esign.xodo.Box;
import dev.esign.xodo.CreateDocument;
import dev.esign.xodo.DocumentField;
import dev.esign.xodo.DocumentFile;
import dev.esign.xodo.DocumentSigner;
import dev.esign.xodo.DocumentStatus;
import dev.esign.xodo.Field;
import dev.esign.xodo.FieldType;
import dev.esign.xodo.Language;
import dev.esign.xodo.Recipient;
import dev.esign.xodo.SignerStatus;
import dev.esign.xodo.SourceFile;
import dev.esign.xodo.UploadedFile;
import dev.esign.xodo.XodoDocument;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What documents at Xodo Sign are made of. */
class XodoCreateTest {
    private static final Box PLACE = new Box(40, 56, 150, 36);

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private final XodoUser user = SANDBOX.xodoUser();

    @Test
    void bytesComeBackAsTheyWere() throws Exception {
        String hash = user.sent(ADA);

        assertThat(original(hash)).isEqualTo(bytes(Quickstart.sample()));
    }

    @Test
    void aFileThatWasUploadedIsNamedByItsId() throws Exception {
        Document.Content contract = Document.of("Vertrag für Köln.pdf", bytes(Quickstart.sample()));
        UploadedFile file = user.client().files().upload(contract).execute();

        XodoDocument document =
                user.create(CreateDocument.of(SourceFile.uploaded("lease.pdf", file.fileId()), signer(1, ADA)));

        assertThat(file.name()).isEqualTo("Vertrag für Köln.pdf");
        assertThat(file.pages()).isEqualTo(1);
        assertThat(document.files()).extracting(DocumentFile::fileId).containsExactly(file.fileId());
        assertThat(document.files()).extracting(DocumentFile::name).containsExactly("lease.pdf");
        assertThat(original(document.hash())).isEqualTo(bytes(contract));
    }

    @Test
    void aFileIsFetchedFromItsUrl() throws Exception {
        byte[] pdf = bytes(Quickstart.sample());
        HttpServer archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/lease.pdf", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, pdf.length);
                exchange.getResponseBody().write(pdf);
            }
        });
        archive.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + archive.getAddress().getPort() + "/lease.pdf");

            String hash = user.create(CreateDocument.of(SourceFile.of("lease.pdf", Document.at(url)), signer(1, ADA)))
                    .hash();

            assertThat(original(hash)).isEqualTo(pdf);
        } finally {
            archive.stop(0);
        }
    }

    @Test
    void eachFileHasItsOwnFields() throws Exception {
        Field signature = Field.of(FieldType.SIGNATURE, 1, PLACE, 1).withIdentifier("sig");
        Field note =
                Field.of(FieldType.TEXT, 1, PLACE, 2).withIdentifier("note").withValue("as agreed");
        Field choice = Field.dropdown(1, new Box(40, 300, 150, 36), 1, List.of("monthly", "yearly"))
                .withIdentifier("paid")
                .withRequired(true);

        XodoDocument document = user.create(CreateDocument.of(
                List.of(
                        SourceFile.of("lease.pdf", Quickstart.sample()).withFields(signature),
                        SourceFile.of("annex.pdf", Quickstart.sample()),
                        SourceFile.of("terms.pdf", Quickstart.sample()).withFields(note, choice)),
                List.of(signer(1, ADA), signer(2, BO))));

        assertThat(document.files())
                .extracting(DocumentFile::name)
                .containsExactly("lease.pdf", "annex.pdf", "terms.pdf");
        assertThat(document.fields())
                .extracting(
                        ofFile -> ofFile.stream().map(DocumentField::identifier).toList())
                .containsExactly(List.of("sig"), List.of(), List.of("note", "paid"));
        assertThat(document.fields().get(2)).extracting(DocumentField::signerId).containsExactly(2, 1);
        assertThat(document.fields().get(2).get(0).value()).isEqualTo("as agreed");

        assertThat(user.sign(ADA, Map.of("field_paid", "weekly")).status()).isEqualTo(400);
        assertThat(user.sign(ADA, Map.of("field_paid", "yearly")).status()).isEqualTo(303);
        assertThat(user.get(document.hash()).fields().get(2).get(1).value()).isEqualTo("yearly");
    }

    @Test
    void aFieldBesideThePageIsRefused() throws Exception {
        CreateDocument request = CreateDocument.of(
                SourceFile.of(Quickstart.sample())
                        .withFields(Field.of(FieldType.SIGNATURE, 1, new Box(5_000, 56, 150, 36), 1)),
                signer(1, ADA));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.create(request))
                .satisfies(e -> assertThat(e.status()).isEqualTo(200))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    @Test
    void aFileThatNobodyUploadedIsRefused() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> user.create(CreateDocument.of(SourceFile.uploaded("a.pdf", "f_none"), signer(1, ADA))));
    }

    @Test
    void peopleSignInTheirOrder() throws Exception {
        XodoDocument document =
                user.create(contract(signer(1, BO).withOrder(2), signer(2, ADA).withOrder(1))
                        .withSignerOrder(true));
        assertThat(statuses(document)).containsExactly(SignerStatus.ON_HOLD, SignerStatus.WAITING_FOR_SIGNATURE);

        user.sign(ADA);

        XodoDocument half = user.get(document.hash());
        assertThat(statuses(half)).containsExactly(SignerStatus.WAITING_FOR_SIGNATURE, SignerStatus.SIGNED);
        assertThat(half.status()).isEqualTo(DocumentStatus.IN_PROGRESS);
        user.sign(BO);
        assertThat(user.get(document.hash()).status()).isEqualTo(DocumentStatus.COMPLETED);
    }

    @Test
    void whoHasAPinSignsWithIt() throws Exception {
        XodoDocument document = user.create(contract(signer(1, ADA).withPin(Secret.of("8812"))));

        assertThat(user.sign(ADA, Map.of("pin", "8813")).status()).isEqualTo(403);
        assertThat(user.sign(ADA, Map.of("pin", "8812")).status()).isEqualTo(303);

        assertThat(user.get(document.hash()).status()).isEqualTo(DocumentStatus.COMPLETED);
        assertThat(document.signers().get(0).pin()).isEqualTo(Secret.of("8812"));
        assertThat(document.toString()).doesNotContain("8812");
    }

    @Test
    void whatTheCallerSaysOfADocumentComesBack() throws Exception {
        Instant deadline = Instant.now().plusSeconds(86_400);
        String copied = "legal@copies.example";
        XodoDocument created = user.create(contract(signer(1, ADA).withLanguage(Language.DANISH))
                .withMessage("Please sign")
                .withClientReference("order-4711")
                .withMeta("order", "4711")
                .withMeta("team", "north")
                .withSandbox(true)
                .withExpiresAt(deadline)
                .withRequester("boss@acme.example", "The Boss")
                .withRedirect(URI.create("https://shop.example/done"))
                .withRecipients(Recipient.of(copied, "Legal")));

        XodoDocument read = user.get(created.hash());
        user.sign(ADA);

        assertThat(read).isEqualTo(created);
        assertThat(read.title()).isEqualTo("Supply contract");
        assertThat(read.message()).isEqualTo("Please sign");
        assertThat(read.clientReference()).isEqualTo("order-4711");
        assertThat(read.meta()).isEqualTo(Map.of("order", "4711", "team", "north"));
        assertThat(read.sandbox()).isTrue();
        assertThat(read.expiresAt()).isEqualTo(Instant.ofEpochSecond(deadline.getEpochSecond()));
        assertThat(read.recipients()).extracting(person -> person.email()).containsExactly(copied);
        assertThat(user.mailsTo(copied)).as("copies of the completed document").isEqualTo(1);
    }

    @Test
    void whatIsLeftOutIsEmpty() throws Exception {
        XodoDocument document = user.get(user.sent(ADA));

        assertThat(document.meta()).isEmpty();
        assertThat(document.recipients()).isEmpty();
        assertThat(document.fields()).isEmpty();
        assertThat(document.clientReference()).isNull();
        assertThat(document.completedAt()).isNull();
        assertThat(document.expiresAt()).isNull();
        assertThat(document.embeddedClaimUrl()).isNull();
        assertThat(document.signers().get(0).pin()).isNull();
        assertThat(document.signers().get(0).signedAt()).isNull();
        assertThat(document.signers().get(0).embeddedSigningUrl()).isNull();
    }

    @Test
    void aDraftWaitsUntilItsOwnerSendsIt() throws Exception {
        String email = "late@drafts.example";
        XodoDocument draft = user.create(contract(signer(1, email)).withDraft(true));
        assertThat(draft.status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(user.mailsTo(email)).isZero();

        SANDBOX.sandbox().xodo().sendDraft(draft.hash());

        assertThat(user.get(draft.hash()).status()).isEqualTo(DocumentStatus.IN_PROGRESS);
        assertThat(user.mailsTo(email)).isEqualTo(1);
    }

    @Test
    void aDraftIsDeleted() throws Exception {
        String hash = user.create(contract(signer(1, ADA)).withDraft(true)).hash();

        user.documents().delete(hash).execute();

        assertThat(user.get(hash).status()).isEqualTo(DocumentStatus.DELETED);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> user.documents().delete(hash).execute());
    }

    @Test
    void whoSignsInThePageOfTheCallerIsNotWrittenTo() throws Exception {
        String email = "here@embedded.example";
        XodoDocument document = user.create(contract(signer(1, email)).withEmbeddedSigning(true));

        URI url = URI.create(Objects.requireNonNull(document.signers().get(0).embeddedSigningUrl())
                .reveal());
        assertThat(new PlainBrowser(SANDBOX.sandbox().xodo().siteUrl())
                        .get(url.toString())
                        .status())
                .isEqualTo(200);
        assertThat(user.mailsTo(email)).isZero();
        assertThat(document.toString()).doesNotContain(url.getQuery());
    }

    @Test
    void whatIsPreparedInThePageOfTheCallerIsADraftWithALink() throws Exception {
        XodoDocument document = user.create(contract(signer(1, ADA)).withEmbeddedRequesting(true));

        assertThat(document.status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(document.embeddedClaimUrl()).isNotNull();
    }

    private static List<SignerStatus> statuses(XodoDocument document) {
        return document.signers().stream().map(DocumentSigner::status).toList();
    }

    private byte[] original(String hash) throws Exception {
        try (InputStream pdf = user.documents().downloadOriginal(hash).stream().execute()) {
            return pdf.readAllBytes();
        }
    }

    private static byte[] bytes(Document.Content document) throws Exception {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        }
    }
}
