package dev.esign.xodo;

import static dev.esign.testing.Payloads.json;
import static dev.esign.xodo.Requests.CREATE;
import static dev.esign.xodo.Requests.HASH;
import static dev.esign.xodo.Requests.USE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiException;
import dev.esign.ApiKey;
import dev.esign.CallException;
import dev.esign.MalformedResponseException;
import dev.esign.testing.CannedAnswer;
import dev.esign.testing.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an answer is broken, what comes out is a value or a {@link MalformedResponseException}. */
class MutatedAnswersTest {
    record Case(String name, JsonNode answer, Function<XodoClient, Object> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> answers() {
        JsonNode document = json(AnswersTest.EXAMPLE);
        JsonNode list = json("[" + AnswersTest.EXAMPLE + "]");
        return Stream.of(
                new Case("create", document, it -> it.documents().create(CREATE).execute()),
                new Case("use template", document, it -> it.documents()
                        .useTemplate(USE)
                        .execute()),
                new Case("get", document, it -> it.documents().get(HASH).execute()),
                new Case("list", list, it -> it.documents()
                        .list(DocumentType.ALL)
                        .firstPage()
                        .execute()
                        .items()),
                new Case(
                        "upload",
                        json("{'file_id':'f_8c1','name':'a.pdf','pages':3,'total_pages':3}"),
                        it -> it.files().upload(Requests.pdf("a.pdf", 100)).execute()),
                new Case("link", json("{'success':true,'url':'https://x.test/canary'}"), it -> it.documents()
                        .originalUrl(HASH)
                        .execute()),
                new Case("businesses", json("""
                        [{"business_id":267,"business_status":1,"business_identifier":"acme","business_name":"Acme",
                          "creation_time_stamp":1490203825,"is_primary":1}]"""), it -> it.businesses().execute()),
                new Case("audit log", json("""
                        [{"entry_id":9,"event_type":"document_signed","time_stamp":1700000000,"event_assoc_signer":1}]"""), it -> it.documents()
                        .auditLog(HASH)
                        .execute()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBrokenAnswerIsAValueOrMalformed(Case given) {
        CannedAnswer canned = new CannedAnswer();
        List<JsonNode> mutations = Mutations.of(given.answer());
        int values = 0;
        try (XodoClient client = clientOf(canned)) {
            for (JsonNode mutation : mutations) {
                canned.say(mutation.toString().getBytes(StandardCharsets.UTF_8));
                try {
                    Object value = given.call().apply(client);
                    assertThat(value.toString()).doesNotContain("canary");
                    values++;
                } catch (CallException expected) {
                    // Only what says that it failed is a refusal.
                    assertThat(expected.getClass())
                            .as(mutation.toString())
                            .isEqualTo(
                                    XodoFailures.INSTANCE.refuses(mutation)
                                            ? ApiException.class
                                            : MalformedResponseException.class);
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
        try (XodoClient client = clientOf(canned)) {
            for (int length = 1; length < whole.length(); length += 1 + whole.length() / 200) {
                canned.say(whole.substring(0, length).getBytes(StandardCharsets.UTF_8));

                assertThat(outcome(given, client))
                        .as(whole.substring(0, length))
                        .isEqualTo("malformed");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBrokenRefusalIsAnErrorOrMalformedOrWhatItSays(Case given) {
        CannedAnswer canned = new CannedAnswer();
        try (XodoClient client = clientOf(canned)) {
            for (JsonNode mutation : Mutations.of(json(Requests.refusal("invalid_document_hash")))) {
                canned.say(mutation.toString().getBytes(StandardCharsets.UTF_8));
                try {
                    Object value = given.call().apply(client);
                    assertThat(XodoFailures.INSTANCE.refuses(mutation))
                            .as(mutation + " was read as " + value)
                            .isFalse();
                } catch (ApiException | MalformedResponseException expected) {
                    assertThat(expected).hasMessageContaining("was answered 200");
                } catch (RuntimeException e) {
                    throw new AssertionError(mutation.toString(), e);
                }
            }
        }
    }

    private static Object outcome(Case given, XodoClient client) {
        try {
            return given.call().apply(client);
        } catch (MalformedResponseException expected) {
            return "malformed";
        }
    }

    private static XodoClient clientOf(CannedAnswer canned) {
        return XodoClient.of(ApiKey.of("test-key-1"), canned.config());
    }
}
