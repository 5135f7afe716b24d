package dev.esign.xodo;

import static dev.esign.xodo.Requests.ADA;
import static dev.esign.xodo.Requests.BO;
import static dev.esign.xodo.Requests.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.Document;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a request to make a document looks like: Xodo wire sheet §2.2 and §2.3. */
class CreateDocumentTest {
    private static final Field SIGNATURE = Field.of(FieldType.SIGNATURE, 1, new Box(60, 640, 160, 40), 1);

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theExampleOfTheSheetIsWrittenAsItStands() throws Exception {
        CreateDocument request = CreateDocument.of(
                        List.of(CONTRACT.withFields(SIGNATURE.withRequired(true).withIdentifier("sig_1"))),
                        List.of(
                                ADA.withOrder(1).withLanguage(Language.ENGLISH),
                                BO.withOrder(2).withPin(Secret.ofText("8812"))))
                .withSandbox(true)
                .withDraft(false)
                .withTitle("Supply contract")
                .withMessage("Please sign")
                .withSignerOrder(true)
                .withReminders(true)
                .withAllSignersRequired(true)
                .withRedirect(URI.create("https://shop.example/done"))
                .withRedirectOnDecline(URI.create("https://shop.example/no"))
                .withClientReference("order-4711")
                .withExpiresAt(Instant.ofEpochSecond(1_790_000_000))
                .withEmbeddedSigning(false)
                .withRecipients(Recipient.of("legal@example.test", "Legal"))
                .withMeta("order", "4711");

        assertThat(written(request)).isEqualTo(Payloads.json("""
                {"sandbox": 1, "is_draft": 0,
                 "title": "Supply contract", "message": "Please sign",
                 "use_signer_order": 1, "reminders": 1, "require_all_signers": 1,
                 "redirect": "https://shop.example/done", "redirect_decline": "https://shop.example/no",
                 "client": "order-4711", "expires": 1790000000, "embedded_signing_enabled": 0,
                 "files": [ { "name": "contract.pdf", "file_id": "f_8c1" } ],
                 "signers": [ { "id": 1, "name": "Ada Berg", "email": "ada@example.test", "order": 1, "language": "en" },
                              { "id": 2, "name": "Bo Lund", "email": "bo@example.test", "order": 2, "pin": "8812" } ],
                 "recipients": [ { "name": "Legal", "email": "legal@example.test" } ],
                 "meta": { "order": "4711" },
                 "fields": [ [ { "type": "signature", "x": 60, "y": 640, "width": 160, "height": 40, "page": 1,
                                 "signer": "1", "required": 1, "identifier": "sig_1" } ] ]}"""));
    }

    @Test
    void everyOtherOptionGoesByItsNameOnTheWire() throws Exception {
        CreateDocument request = CreateDocument.of(
                        CONTRACT.withFields(
                                Field.of(FieldType.TEXT, 2, new Box(1, 2, 3, 4), 1)
                                        .withName("Phone")
                                        .withReadOnly(true)
                                        .withValidation(Validation.NUMBERS_ONLY)
                                        .withFont("arial", 12)
                                        .withValue("42"),
                                Field.of(FieldType.RADIO, 2, new Box(1, 2, 3, 4), 1)
                                        .withGroup("g1")
                                        .withValue("1"),
                                Field.dropdown(2, new Box(1, 2, 3, 4), 1, List.of("red", "green"))
                                        .withValue("red")),
                        ADA.withMessage("Dear Ada").withEmailDelivered(true).withSmsCode("+4712345678"))
                .withEmbeddedRequesting(true)
                .withFlexibleSigning(true)
                .withHiddenTags(true)
                .withRequester("me@example.test", "Me")
                .withRecipients(
                        Recipient.of("l@example.test", "L").withMessage("FYI").withLanguage(Language.SWEDISH));

        assertThat(written(request)).isEqualTo(Payloads.json("""
                {"embedded": 1, "flexible_signing": 1, "use_hidden_tags": 1,
                 "custom_requester_email": "me@example.test", "custom_requester_name": "Me",
                 "files": [ { "name": "contract.pdf", "file_id": "f_8c1" } ],
                 "signers": [ { "id": 1, "name": "Ada Berg", "email": "ada@example.test", "message": "Dear Ada", "deliver_email": 1,
                                "signer_authentication_sms_enabled": 1,
                                "signer_authentication_phone_number": "+4712345678" } ],
                 "recipients": [ { "name": "L", "email": "l@example.test", "message": "FYI", "language": "se" } ],
                 "fields": [ [
                   { "type": "text", "x": 1, "y": 2, "width": 3, "height": 4, "page": 2, "signer": "1", "name": "Phone",
                     "readonly": 1, "validation_type": "numbers_only", "text_font": "arial", "text_size": 12, "value": "42" },
                   { "type": "radio", "x": 1, "y": 2, "width": 3, "height": 4, "page": 2, "signer": "1", "group": "g1",
                     "value": "1" },
                   { "type": "dropdown", "x": 1, "y": 2, "width": 3, "height": 4, "page": 2, "signer": "1",
                     "options": ["red", "green"], "value": "red" } ] ]}"""));
    }

    @Test
    void fieldsAreAnArrayForEachFileInTheFilesOrder() throws Exception {
        CreateDocument request = CreateDocument.of(
                List.of(CONTRACT, CONTRACT.withFields(SIGNATURE).withFields(SIGNATURE), CONTRACT), List.of(ADA));

        JsonNode fields = written(request).path("fields");

        assertThat(fields).hasSize(3);
        assertThat(fields.path(0)).isEmpty();
        assertThat(fields.path(1)).hasSize(2);
        assertThat(fields.path(2)).isEmpty();
    }

    @Test
    void aDocumentWithoutFieldsSaysNothingOfThem() throws Exception {
        assertThat(written(Requests.CREATE).has("fields")).isFalse();
    }

    @Test
    void aFileIsBytesOrALinkOrAnUploadAndNeverTwoOfThem() throws Exception {
        byte[] one = Answers.pdfBytes(1000);
        byte[] two = Answers.pdfBytes(2001);
        CreateDocument request = CreateDocument.of(
                List.of(
                        SourceFile.of(Document.of("one.pdf", one)),
                        SourceFile.of("link.pdf", Document.at(URI.create("https://files.example/a.pdf?sig=x"))),
                        CONTRACT,
                        SourceFile.of("renamed.pdf", Document.of("two.pdf", two))),
                List.of(ADA));

        RecordedRequest sent = sent(request);
        JsonNode files = Payloads.json(sent).path("files");

        assertThat(files.path(0).path("file_base64").binaryValue()).isEqualTo(one);
        assertThat(files.path(1))
                .isEqualTo(Payloads.json("{'name':'link.pdf','file_url':'https://files.example/a.pdf?sig=x'}"));
        assertThat(files.path(2)).isEqualTo(Payloads.json("{'name':'contract.pdf','file_id':'f_8c1'}"));
        assertThat(files.path(3).path("file_base64").binaryValue()).isEqualTo(two);
        assertThat(files.path(3).path("name").asText()).isEqualTo("renamed.pdf");
        assertThat(files).allSatisfy(file -> assertThat(file).hasSize(2));
        assertThat(sent.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(Payloads.bytes(sent).length));
    }

    @Test
    void bytesOfUnknownSizeAreSentToo() throws Exception {
        byte[] bytes = Answers.pdfBytes(5000);
        Document.Content blob = Document.of("blob.pdf", () -> new ByteArrayInputStream(bytes));

        RecordedRequest sent = sent(CreateDocument.of(SourceFile.of(blob), ADA));

        assertThat(sent.getHeaders().get("Content-Length")).isNull();
        assertThat(Payloads.json(sent).at("/files/0/file_base64").binaryValue()).isEqualTo(bytes);
    }

    @Test
    void aTemplateIsUsedWithRolesAndFlatFields() throws Exception {
        UseTemplate request = UseTemplate.of(
                        "t4mpl4te",
                        TemplateSigner.of("Buyer", "ada@example.test", "Ada Berg")
                                .withPin(Secret.ofText("8812"))
                                .withMessage("Dear Ada")
                                .withEmailDelivered(false)
                                .withLanguage(Language.GERMAN))
                .withRecipients(Recipient.of("l@example.test", "L").withRole("Copy"))
                .withField("price", "42")
                .withField("Price", "43")
                .withTitle("Lease")
                .withMessage("Sign")
                .withSandbox(true)
                .withEmbeddedSigning(true)
                .withExpiresAt(Instant.ofEpochSecond(1_790_000_000).plusMillis(999))
                .withRedirect(URI.create("https://shop.example/done"))
                .withRedirectOnDecline(URI.create("https://shop.example/no"))
                .withRequester("me@example.test", "Me");
        wire.answer(Answers.json(200, "{\"document_hash\":\"d\"}"));

        Requests.clientOf(wire).documents().useTemplate(request).execute();

        assertThat(Payloads.json(wire.request())).isEqualTo(Payloads.json("""
                {"template_id": "t4mpl4te", "title": "Lease", "message": "Sign", "sandbox": 1, "embedded_signing_enabled": 1,
                 "expires": 1790000000, "redirect": "https://shop.example/done", "redirect_decline": "https://shop.example/no",
                 "custom_requester_email": "me@example.test", "custom_requester_name": "Me",
                 "signers": [ { "role": "Buyer", "name": "Ada Berg", "email": "ada@example.test", "pin": "8812",
                                "message": "Dear Ada", "deliver_email": 0, "language": "de" } ],
                 "recipients": [ { "name": "L", "email": "l@example.test", "role": "Copy" } ],
                 "fields": [ { "identifier": "price", "value": "42" }, { "identifier": "Price", "value": "43" } ]}"""));
    }

    private JsonNode written(CreateDocument request) throws InterruptedException {
        return Payloads.json(sent(request));
    }

    private RecordedRequest sent(CreateDocument request) throws InterruptedException {
        wire.answer(Answers.json(200, "{\"document_hash\":\"d\"}"));
        Requests.clientOf(wire).documents().create(request).execute();
        return wire.request();
    }
}
