package dev.esign.atlas;

import static dev.esign.atlas.AtlasServer.ID;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiKey;
import dev.esign.Document;
import dev.esign.MalformedResponseException;
import dev.esign.testing.CannedAnswer;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an answer is broken, what comes out is a value or a {@link MalformedResponseException}. */
class MutatedAnswersTest {
    private static final int MUTATIONS = 1_500;

    record Case(String name, JsonNode answer, Function<AtlasClient, Object> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> answers() {
        JsonNode created = json("""
                {"envelope_id":"0b8e","review_url":"https://atlaswork.ai/review/0b8e?rt=opaque"}""");
        JsonNode envelope = json("""
                {"envelope_id":"0b8e","status":"draft","fields_status":"ready","fields_version":3,
                 "detected_parties":[{"name":"Tenant","role":"Customer"}],
                 "parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":1,"status":"waiting",
                             "sign_url":"https://atlaswork.ai/sign/0b8e?t=opaque"}],
                 "fields":[{"type":"signature","page":1,"x_pct":0.4,"y_pct":0.8,"w_pct":0.3,"h_pct":0.07,"confidence":0.95}],
                 "metadata":{"external_id":"deal-77","send_error":{"code":"x"},"detection_error":"y"},
                 "declined_at":"2026-07-01T10:00:00Z","signed_download_url":"https://files.atlas.test/x.pdf?sig=1"}""");
        JsonNode progress = json("""
                {"status":"pending","signed_count":1,"total":3,"next_signer_email":"lee@acme.test",
                 "sign_url":"https://atlaswork.ai/sign/0b8e?t=opaque"}""");
        JsonNode template = json("""
                {"template_id":"tpl","name":"NDA","roles":["Customer",{"role":"Supplier"}],"prefill_keys":["company_name"]}""");
        JsonNode account = json("""
                {"success":true,"connected_org_id":"5f0d","external_id":"acme-1","created":true,"next_step":"text"}""");
        return Stream.of(
                new Case("create", created, atlas -> atlas.envelopes()
                        .create(CreateEnvelope.of(Document.at(URI.create("https://files.acme.test/nda.pdf"))))
                        .execute()),
                new Case(
                        "get",
                        envelope,
                        atlas -> inspect(atlas.envelopes().get(ID).execute())),
                new Case(
                        "send",
                        envelope,
                        atlas -> inspect(atlas.envelopes()
                                .send(ID, SendEnvelope.to(Party.of("ana@acme.test", "Ana Diaz")))
                                .execute())),
                new Case("status", progress, atlas -> atlas.envelopes()
                        .status(ID)
                        .execute()),
                new Case("list", json("[" + envelope + "," + envelope + "]"), MutatedAnswersTest::list),
                new Case("wrapped list", json("{\"envelopes\":[" + envelope + "]}"), MutatedAnswersTest::list),
                new Case(
                        "template", template, atlas -> atlas.templates().get(ID).execute()),
                new Case("template send", created, atlas -> atlas.templates()
                        .send(ID, TemplateSend.to(new Party("ana@acme.test", null, "Customer", null)))
                        .execute()),
                new Case("account", account, atlas -> atlas.connectedAccounts()
                        .create(CreateConnectedAccount.of("acme-1", "Acme"))
                        .execute()),
                new Case("account update", account, atlas -> atlas.connectedAccounts()
                        .updateStatus(ID, AccountStatus.ACTIVE)
                        .execute()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aBrokenAnswerIsAValueOrMalformed(Case given) {
        long seed = new Random().nextLong();
        Random seeds = new Random(seed);
        CannedAnswer canned = new CannedAnswer();
        AtlasClient client = AtlasClient.of(ApiKey.of(AtlasServer.KEY), canned.config());
        int values = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] answer = new Mutation(seeds.nextLong()).of(given.answer());
            canned.say(answer);
            try {
                assertThat(given.call().apply(client).toString()).isNotEmpty();
                values++;
            } catch (MalformedResponseException expected) {
                assertThat(expected).hasMessageContaining("was answered 200, but");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + ByteString.of(answer), e);
            }
        }
        assertThat(values).as("values, with seed %d", seed).isBetween(MUTATIONS / 4, MUTATIONS - 1);
        assertThat(canned.requests()).as("requests: none was repeated").isEqualTo(MUTATIONS);
    }

    private static Object list(AtlasClient client) {
        List<Envelope> page = client.envelopes()
                .list(EnvelopeQuery.all())
                .firstPage()
                .execute()
                .items();
        page.forEach(MutatedAnswersTest::inspect);
        return page;
    }

    /** Calls whatever computes something of what was read. */
    private static Envelope inspect(Envelope envelope) {
        assertThat(envelope.id()).isNotBlank();
        assertThat(List.of(
                        envelope.hashCode(),
                        envelope.extra().hashCode(),
                        envelope.fields().toString()))
                .isNotNull();
        envelope.sendError();
        envelope.detectionError();
        envelope.parties().forEach(EnvelopeParty::signerToken);
        SendEnvelope.to(Party.of("ana@acme.test", "Ana Diaz"))
                .withFields(envelope.fields())
                .body();
        return envelope;
    }
}
