package dev.esign.getsigned;

import static dev.esign.getsigned.Requests.CREATE;
import static dev.esign.getsigned.Requests.FIELD;
import static dev.esign.getsigned.Requests.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.MalformedResponseException;
import dev.esign.Secret;
import dev.esign.testing.Answers;
import dev.esign.testing.CannedAnswer;
import dev.esign.testing.Mutations;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an answer is broken, what comes out is a value or a {@link MalformedResponseException}. */
class MutatedAnswersTest {
    record Case(String name, JsonNode answer, Function<GetSignedClient, Object> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> answers() {
        JsonNode created = json("""
                {"id":"env_01HXEXAMPLE","status":"draft","tenantId":"northwind","subject":"Consulting agreement"}""");
        JsonNode envelope = json("""
                {"id":"env_01HXEXAMPLE","status":"in_progress","tenantId":"northwind","subject":"Consulting agreement",
                 "createdBy":"user-7","expiresAt":"2026-07-09T10:15:00Z","completedAt":"2026-07-02T10:15:00Z",
                 "signers":[{"id":"sgn_01HXEXAMPLE","name":"Ada Byron","email":"ada@example.org","routingOrder":1,
                             "authMethod":"email_otp","status":"viewed","signedAt":"2026-07-02T10:14:40Z",
                             "signingUrl":"https://sign.getsigned.ca/sign/eyJ"}],
                 "audit":[{"event_type":"viewed","ip":"198.51.100.7","geo":{"country":"CA"}}]}""");
        JsonNode uploaded = json("""
                {"documentId":"doc_01HXEXAMPLE","sha256":"a3f2","pageCount":3}""");
        JsonNode wrapped = json("{\"data\":[" + envelope + "],\"nextCursor\":\"2\"}");
        Document pdf = Document.of("lease.pdf", Answers.pdfBytes(100));
        return Stream.of(
                new Case("create", created, it -> it.envelopes().create(CREATE).execute()),
                new Case("get", envelope, it -> it.envelopes().get(ID).execute()),
                new Case("send", envelope, it -> it.envelopes().send(ID).execute()),
                new Case("list", json("[" + envelope + "," + created + "]"), MutatedAnswersTest::list),
                new Case("wrapped list", wrapped, MutatedAnswersTest::list),
                new Case("upload", uploaded, it -> it.envelopes()
                        .uploadDocument(ID, pdf)
                        .execute()),
                new Case("field", json("{\"id\":\"fld_1\",\"page\":1}"), it -> it.envelopes()
                        .addField(ID, FIELD)
                        .execute()),
                new Case("webhook", json("{\"id\":\"whk_1\",\"events\":[\"envelope.sent\"]}"), it -> it.webhooks()
                        .register(
                                URI.create("https://hooks.example.org/gs"),
                                List.of(EventType.ENVELOPE_SENT),
                                Secret.of("s3cr3t"))
                        .execute()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBrokenAnswerIsAValueOrMalformed(Case given) {
        CannedAnswer canned = new CannedAnswer();
        List<JsonNode> mutations = Mutations.of(given.answer());
        int values = 0;
        try (GetSignedClient client = clientOf(canned)) {
            for (JsonNode mutation : mutations) {
                canned.say(mutation.toString().getBytes(StandardCharsets.UTF_8));
                try {
                    Object value = given.call().apply(client);
                    assertThat(value.toString()).doesNotContain("eyJ");
                    values++;
                } catch (MalformedResponseException expected) {
                    assertThat(expected).hasMessageContaining("was answered 200, but");
                } catch (RuntimeException e) {
                    throw new AssertionError(mutation.toString(), e);
                }
            }
        }
        assertThat(values).isGreaterThan(mutations.size() / 2);
        assertThat(canned.requests()).as("requests: none was repeated").isEqualTo(mutations.size());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerThatIsCutOffIsMalformed(Case given) {
        CannedAnswer canned = new CannedAnswer();
        String whole = given.answer().toString();
        try (GetSignedClient client = clientOf(canned)) {
            for (int length = 1; length < whole.length(); length++) {
                canned.say(whole.substring(0, length).getBytes(StandardCharsets.UTF_8));

                assertThat(outcome(given, client))
                        .as(whole.substring(0, length))
                        .isEqualTo("malformed");
            }
        }
    }

    private static Object outcome(Case given, GetSignedClient client) {
        try {
            return given.call().apply(client);
        } catch (MalformedResponseException expected) {
            return "malformed";
        }
    }

    private static Object list(GetSignedClient client) {
        return client.envelopes().list().firstPage().execute().items();
    }

    private static GetSignedClient clientOf(CannedAnswer canned) {
        return GetSignedClient.of(ApiKey.of("test-key-1"), canned.config());
    }
}
