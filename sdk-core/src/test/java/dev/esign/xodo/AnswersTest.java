package dev.esign.xodo;

import static dev.esign.xodo.Requests.HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are read: Xodo wire sheet §2.1, §2.4, §2.7 and §3. {@link ParsingTrapsTest} has what is odd about them. */
class AnswersTest {
    /** Of §2.4, as it stands. */
    static final String EXAMPLE = """
            {
              "document_hash": "DkqG3YswUeBkT0", "requester_email": "me@example.test",
              "custom_requester_name": "", "custom_requester_email": "",
              "is_draft": 0, "is_template": 0, "is_completed": 0, "is_archived": 0, "is_deleted": 0,
              "is_trashed": 0, "is_cancelled": 0, "embedded": 0, "in_person": 0, "embedded_claim_url": "",
              "permission": "", "template_id": "", "title": "Supply contract", "subject": "", "message": "Please sign",
              "use_signer_order": 1, "reminders": 1, "require_all_signers": 1,
              "redirect": "", "redirect_decline": "", "client": "order-4711",
              "created": 1700000000, "expires": 1790000000, "embedded_signing_enabled": 0, "sandbox": 1,
              "files": [ { "name": "contract.pdf", "file_id": "f_8c1", "pages": 3, "total_pages": 3 } ],
              "signers": [ { "id": 1, "name": "Ada Berg", "email": "ada@example.test", "role": "", "order": 1, "pin": "",
                             "message": "", "signed": 0, "signed_timestamp": "", "required": 1, "deliver_email": 0,
                             "language": "en", "declined": 0, "declined_reason": "", "sent": 1, "viewed": 0,
                             "status": "waiting_for_signature", "embedded_signing_url": "" } ],
              "recipients": [ { "name": "Legal", "email": "legal@example.test", "role": "", "message": "", "required": 0, "language": "en" } ],
              "fields": [ [ { "type": "signature", "identifier": "sig_1", "page": 1, "signer": "1" } ] ],
              "meta": { "order": "4711" },
              "log": [ { "event": "document_created", "signer": 0, "timestamp": 1700000000 } ]
            }""";

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void theExampleOfTheSheetIsReadWhole() {
        XodoDocument document = read(EXAMPLE);

        assertThat(document)
                .isEqualTo(new XodoDocument(
                        HASH,
                        "Supply contract",
                        "Please sign",
                        "order-4711",
                        "me@example.test",
                        null,
                        true,
                        new DocumentFlags(false, false, false, false, false, false, false, false),
                        List.of(new DocumentFile("f_8c1", "contract.pdf", 3, Map.of("total_pages", 3))),
                        List.of(new DocumentSigner(
                                1,
                                "Ada Berg",
                                "ada@example.test",
                                null,
                                1,
                                SignerStatus.WAITING_FOR_SIGNATURE,
                                true,
                                false,
                                false,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of("message", "", "required", 1, "deliver_email", 0, "language", "en"))),
                        List.of(new DocumentRecipient(
                                "Legal",
                                "legal@example.test",
                                null,
                                Map.of("message", "", "required", 0, "language", "en"))),
                        List.of(List.of(new DocumentField(FieldType.SIGNATURE, "sig_1", null, 1, 1, null, Map.of()))),
                        Map.of("order", "4711"),
                        List.of(new LogEntry("document_created", null, Instant.ofEpochSecond(1_700_000_000), Map.of())),
                        Instant.ofEpochSecond(1_700_000_000),
                        null,
                        Instant.ofEpochSecond(1_790_000_000),
                        null,
                        Map.ofEntries(
                                Map.entry("custom_requester_name", ""),
                                Map.entry("custom_requester_email", ""),
                                Map.entry("embedded", 0),
                                Map.entry("in_person", 0),
                                Map.entry("permission", ""),
                                Map.entry("subject", ""),
                                Map.entry("use_signer_order", 1),
                                Map.entry("reminders", 1),
                                Map.entry("require_all_signers", 1),
                                Map.entry("redirect", ""),
                                Map.entry("redirect_decline", ""),
                                Map.entry("embedded_signing_enabled", 0))));
        assertThat(document.status()).isEqualTo(DocumentStatus.IN_PROGRESS);
    }

    @Test
    void theExampleOfTheSheetIsWrittenBackWithoutLoss() {
        assertThat(WrittenBack.of(read(EXAMPLE))).isEqualTo(WrittenBack.saying(Payloads.json(EXAMPLE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'is_draft':1|DRAFT",
                "'is_draft':0|IN_PROGRESS",
                "'is_completed':1,'is_archived':1|COMPLETED",
                "'is_cancelled':1,'is_draft':1|CANCELLED",
                "'is_expired':1|EXPIRED",
                "'is_completed':1,'is_trashed':1|TRASHED",
                "'is_cancelled':1,'is_deleted':1|DELETED",
                "'is_template':1|TEMPLATE",
                "'signers':[{'declined':0},{'declined':'1'}]|DECLINED",
                "'signers':[{'status':'declined'}]|DECLINED",
                "'is_completed':1,'signers':[{'declined':1}]|COMPLETED",
                "'signers':[{'signed':1}]|IN_PROGRESS"
            })
    void theStatusIsReadFromTheFlags(String members, DocumentStatus status) {
        assertThat(read("{\"document_hash\":\"d\"," + members.replace('\'', '"') + "}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void theBusinessOfTheSheetIsReadWhole() {
        wire.answer(Answers.json(200, """
                [ { "business_id": 267, "business_status": 1, "business_identifier": "acme",
                    "business_name": "Acme", "creation_time_stamp": 1490203825, "is_primary": 1 },
                  { "business_id": "4000000000", "is_primary": "0", "business_connection_id": 3 } ]"""));

        assertThat(Requests.clientOf(wire).businesses().execute())
                .containsExactly(
                        new Business(267, "Acme", "acme", 1, true, Instant.ofEpochSecond(1_490_203_825), Map.of()),
                        new Business(
                                4_000_000_000L, null, null, null, false, null, Map.of("business_connection_id", 3)));
    }

    @Test
    void anEntryOfTheAuditTrailIsRead() {
        wire.answer(Answers.json(200, """
                [{"entry_id":9,"event_type":"document_signed","time_stamp":1700000000,"event_assoc_signer":1,
                  "event_assoc_signer_name":"Ada","event_assoc_signer_email":"ada@example.test","client_ip":"10.0.0.1",
                  "signer_ip":"10.0.0.2","document_checksum":"aa","combined_checksum":"bb",
                  "merged_document_file_checksum":"cc","event_assoc_signer_additional_data":""}]"""));

        assertThat(Requests.clientOf(wire).documents().auditLog(HASH).execute())
                .containsExactly(new AuditEntry(
                        9L,
                        "document_signed",
                        Instant.ofEpochSecond(1_700_000_000),
                        "1",
                        "Ada",
                        "ada@example.test",
                        "10.0.0.2",
                        "10.0.0.1",
                        "aa",
                        "bb",
                        Map.of("merged_document_file_checksum", "cc", "event_assoc_signer_additional_data", "")));
    }

    @Test
    void aPinAndLinksThatComeBackAreThereButNotPrinted() {
        XodoDocument document = read("""
                {"document_hash":"d","embedded_claim_url":"https://x.test/claim/canary",
                 "signers":[{"id":1,"pin":8812,"embedded_signing_url":"https://x.test/sign/canary","page":"canary"}]}""");
        DocumentSigner signer = document.signers().get(0);

        assertThat(signer.pin()).isEqualTo(Secret.ofText("8812"));
        assertThat(Objects.requireNonNull(signer.embeddedSigningUrl()).reveal()).endsWith("canary");
        assertThat(document.toString())
                .contains("x.test")
                .doesNotContain("canary")
                .doesNotContain("8812");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"document_hash\":\"\"}", "{\"document_hash\":[]}", "[]", "null", "\"x\"", "", "OK"})
    void aCreateWithoutAHashIsMalformedAndItsOutcomeUnknown(String answer) {
        wire.answer(Answers.json(200, answer));

        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> Requests.clientOf(wire)
                        .documents()
                        .create(Requests.CREATE)
                        .execute())
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void theHashThatWasAskedForIsKept() {
        wire.answer(Answers.json(200, "{}"), Answers.json(200, "{\"document_hash\":\"other\"}"));
        Documents documents = Requests.clientOf(wire).documents();

        assertThat(documents.get(HASH).execute().hash()).isEqualTo(HASH);
        assertThat(documents.get(HASH).execute().extra()).containsEntry("document_hash", "other");
    }

    private XodoDocument read(String json) {
        JsonNode checked = Payloads.json(json);
        wire.answer(Answers.json(200, checked.toString()));
        return Requests.clientOf(wire).documents().create(Requests.CREATE).execute();
    }
}
