package dev.esign.signicat;

import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.ID;
import static dev.esign.signicat.Requests.SIGNER;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
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
    record Case(String name, JsonNode answer, Function<SignicatClient, Object> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> answers() {
        return Stream.of(
                new Case("create", Examples.DOCUMENT, it -> it.documents()
                        .create(CREATE)
                        .execute()),
                new Case("get", Examples.DOCUMENT, it -> it.documents().get(ID).execute()),
                new Case("status", Examples.STATUS, it -> it.documents()
                        .status(ID)
                        .execute()),
                new Case("summary", Examples.SUMMARY, it -> it.documents()
                        .summary(ID)
                        .execute()),
                new Case("query", page(), it -> it.documents()
                        .query(DocumentQuery.of())
                        .firstPage()
                        .execute()
                        .items()),
                new Case("signer", Examples.DOCUMENT.at("/signers/0"), it -> it.signers()
                        .get(ID, SIGNER)
                        .execute()),
                new Case("attachments", array(Examples.ATTACHMENT), it -> it.attachments()
                        .list(ID)
                        .execute()),
                new Case("notifications", array(Examples.NOTIFICATION), it -> it.notifications()
                        .list(ID)
                        .execute()),
                new Case("reminder", Examples.REMINDER, it -> it.notifications()
                        .remind(ID, ManualReminder.of(NotificationSetting.SEND_SMS))
                        .execute()),
                new Case("events", array(Examples.EVENT), it -> it.events()
                        .peek()
                        .execute()),
                new Case("webhook", Examples.WEBHOOK, it -> it.webhooks().get(7).execute()),
                new Case("deliveries", array(Examples.DELIVERY), it -> it.webhooks()
                        .deliveries(7)
                        .execute()),
                new Case("themes", json("[\"Blue\",\"Red\"]"), it -> it.themes().execute()),
                new Case("jwt", Examples.JWT, it -> it.validateJwt("a.b.c").execute()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBrokenAnswerIsAValueOrMalformed(Case given) {
        CannedAnswer canned = new CannedAnswer();
        List<JsonNode> mutations = Mutations.of(given.answer());
        int values = 0;
        try (SignicatClient client = SignicatClient.of(ApiKey.of("test-key-1"), canned.config())) {
            for (JsonNode mutation : mutations) {
                canned.say(mutation.toString().getBytes(StandardCharsets.UTF_8));
                try {
                    assertThat(given.call().apply(client).toString()).doesNotContain("eyJ");
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

    private static JsonNode array(JsonNode element) {
        return json("[" + element + "]");
    }

    private static JsonNode page() {
        return json("{\"offset\":0,\"limit\":100,\"size\":1,\"links\":{\"next\":\"\"},\"data\":[" + Examples.SUMMARY
                + "]}");
    }
}
