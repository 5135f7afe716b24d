package dev.esign.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.SecretUrl;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Wire;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps that the wire of a PHP program has, each by itself: Xodo wire sheet §2.4. */
class ParsingTrapsTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void anEmptyStringStandsForNull() {
        XodoDocument document = read("""
                {"document_hash":"d","title":"","message":" ","client":"","template_id":"","embedded_claim_url":"",
                 "signers":[{"id":"","name":"","order":"","status":"","signed_timestamp":"","pin":"","embedded_signing_url":""}]}""");

        assertThat(Arrays.asList(
                        document.title(),
                        document.message(),
                        document.clientReference(),
                        document.templateId(),
                        document.embeddedClaimUrl()))
                .containsOnlyNulls();
        DocumentSigner signer = document.signers().get(0);
        assertThat(Arrays.asList(
                        signer.id(),
                        signer.name(),
                        signer.order(),
                        signer.status(),
                        signer.signedAt(),
                        signer.pin(),
                        signer.embeddedSigningUrl()))
                .containsOnlyNulls();
        assertThat(document.extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"\"", "null"})
    void anEmptyMapIsAnEmptyArrayOrObject(String meta) {
        XodoDocument document = read("{\"document_hash\":\"d\",\"meta\":" + meta + "}");

        assertThat(document.meta()).isEmpty();
        assertThat(document.extra()).isEmpty();
    }

    @Test
    void aMapWithSomethingInItIsAnObject() {
        assertThat(read("{\"document_hash\":\"d\",\"meta\":{\"a\":\"1\",\"b\":2}}")
                        .meta())
                .isEqualTo(Map.of("a", "1", "b", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "0, false",
        "'\"1\"', true",
        "'\"0\"', false",
        "true, true",
        "false, false",
        "'\"true\"', true",
        "'\"false\"', false",
        "'\"\"', false",
        "null, false"
    })
    void aFlagIsANumberAStringOrABoolean(String json, boolean set) {
        XodoDocument document =
                read("{\"document_hash\":\"d\",\"is_completed\":%1$s,\"signers\":[{\"signed\":%1$s}]}".formatted(json));

        assertThat(document.flags().completed()).isEqualTo(set);
        assertThat(document.signers().get(0).hasSigned()).isEqualTo(set);
        assertThat(document.extra()).isEmpty();
    }

    @Test
    void numbersMayBeStrings() {
        XodoDocument document = read("""
                {"document_hash":"d","created":"1700000000","files":[{"pages":"3"}],"signers":[{"id":"7","order":"2"}],
                 "fields":[[{"page":"4","signer":"7"}]],"log":[{"signer":"7","timestamp":"1700000001"}]}""");

        assertThat(document.createdAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(document.files().get(0).pages()).isEqualTo(3);
        assertThat(document.signers().get(0).id()).isEqualTo(7);
        assertThat(document.signers().get(0).order()).isEqualTo(2);
        assertThat(document.fields().get(0).get(0).page()).isEqualTo(4);
        assertThat(document.fields().get(0).get(0).signerId()).isEqualTo(7);
        assertThat(document.log().get(0).signerId()).isEqualTo(7);
        assertThat(document.log().get(0).at()).isEqualTo(Instant.ofEpochSecond(1_700_000_001));
    }

    @Test
    void wordsMayBeNumbers() {
        assertThat(read("{\"document_hash\":42,\"title\":7,\"client\":4711}").clientReference())
                .isEqualTo("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"created\":\"\"", ",\"created\":null", ",\"created\":0", ",\"created\":\"0\""})
    void aTimeMayBeAbsentOrEmpty(String created) {
        assertThat(read("{\"document_hash\":\"d\"" + created + "}").createdAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "-1e30", "99999999999999999", "\"yesterday\"", "1.5"})
    void aTimeThatIsNoneIsNoTimeAndKept(String created) {
        XodoDocument document = read("{\"document_hash\":\"d\",\"created\":" + created + "}");

        assertThat(document.createdAt()).isNull();
        assertThat(document.extra()).containsKey("created");
    }

    @Test
    void someAnswersHaveOtherNames() {
        XodoDocument document = read("""
                {"document_hash":"d","document_title":"T","document_creation_ts":1,"document_completion_ts":2,
                 "document_expiration_ts":3,"origin_template_id":"t"}""");

        assertThat(document.title()).isEqualTo("T");
        assertThat(document.createdAt()).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(document.completedAt()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(document.expiresAt()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(document.templateId()).isEqualTo("t");
        assertThat(document.extra()).isEmpty();
    }

    @Test
    void newerAnswersSayMore() {
        XodoDocument document = read("""
                {"document_hash":"d","is_expired":1,"flexible_signing":1,"use_hidden_tags":0,"enable_signature_frame":1,
                 "signers":[{"signing_url":"https://sign.example/1"}]}""");

        assertThat(document.status()).isEqualTo(DocumentStatus.EXPIRED);
        assertThat(document.extra()).containsOnlyKeys("flexible_signing", "use_hidden_tags", "enable_signature_frame");
        assertThat(document.signers().get(0).signingUrl()).isEqualTo(new SecretUrl("https://sign.example/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"\"", "null"})
    void theSignerZeroOfALogEntryIsNobody(String signer) {
        LogEntry entry = read("{\"document_hash\":\"d\",\"log\":[{\"event\":\"document_sent\",\"signer\":" + signer
                        + "}]}")
                .log()
                .get(0);

        assertThat(entry.signerId()).isNull();
        assertThat(entry.event()).isEqualTo("document_sent");
        assertThat(entry.extra()).isEmpty();
    }

    @Test
    void aTemplatesFieldsMayBeFlat() {
        assertThat(read("{\"document_hash\":\"d\",\"fields\":[{\"identifier\":\"a\"},{\"identifier\":\"b\"}]}")
                        .fields())
                .hasSize(1)
                .allSatisfy(fields -> assertThat(fields).hasSize(2));
        assertThat(read("{\"document_hash\":\"d\",\"fields\":[]}").fields()).isEmpty();
        assertThat(read("{\"document_hash\":\"d\",\"fields\":[[],[]]}").fields())
                .containsExactly(List.of(), List.of());
    }

    @Test
    void unknownValuesAreKept() {
        XodoDocument document = read("""
                {"document_hash":"d","colour":"red","signers":[{"status":"asleep"}],"fields":[[{"type":"checkboxGroup"}]]}""");

        assertThat(document.extra()).isEqualTo(Map.of("colour", "red"));
        assertThat(document.signers().get(0).status()).isEqualTo(new SignerStatus("asleep"));
        assertThat(document.fields().get(0).get(0).type()).isEqualTo(new FieldType("checkboxGroup"));
    }

    private XodoDocument read(String json) {
        JsonNode checked = Payloads.json(json);
        wire.answer(Answers.json(200, checked.toString()));
        return Requests.clientOf(wire).documents().create(Requests.CREATE).execute();
    }
}
