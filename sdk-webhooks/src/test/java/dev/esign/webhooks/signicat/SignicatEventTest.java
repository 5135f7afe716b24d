package dev.esign.webhooks.signicat;

import static dev.esign.webhooks.signicat.Deliveries.PARTIALLY_SIGNED;
import static dev.esign.webhooks.signicat.Deliveries.SECRET;
import static dev.esign.webhooks.signicat.Deliveries.headers;
import static dev.esign.webhooks.signicat.Deliveries.receive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.esign.webhooks.Mutations;
import dev.esign.webhooks.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignicatEventTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final EventSigner ADA =
            new EventSigner("sgn-1", "tenant-1", "Ada Berg", NOON, "1988-01-01", "no_bankid", "x", Map.of());

    @Test
    void theSheetsExampleIsRead() {
        SignicatEvent event = Webhooks.signicat(SECRET).receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED);

        EventInfo info = new EventInfo(
                "2f0c",
                NOON,
                "acc-1",
                "lease-17b-2024-03",
                List.of("lease"),
                event.info().payload(),
                Map.of());
        assertThat(event).isEqualTo(new DocumentPartiallySigned("doc-1", info, ADA));
        assertThat(event.id()).isEqualTo("2f0c");
        assertThat(event.timestamp()).isEqualTo(NOON);
        assertThat(event.externalDocumentId()).isEqualTo("lease-17b-2024-03");
    }

    @Test
    void theSheetsExampleCanBeWrittenBackWithoutLoss() throws Exception {
        SignicatEvent event = Webhooks.signicat(SECRET).receive(headers(PARTIALLY_SIGNED), PARTIALLY_SIGNED);
        Map<String, @Nullable Object> written = new LinkedHashMap<>(event.info().extra());
        written.put("id", event.id());
        written.put("timestamp", String.valueOf(event.timestamp()));
        written.put("accountId", event.info().accountId());
        written.put("type", event.type());
        written.put("payload", event.info().payload());
        written.put("tags", event.info().tags());

        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(json.writeValueAsBytes(written))).isEqualTo(json.readTree(PARTIALLY_SIGNED));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments("document_created", DocumentCreated.class),
                arguments("document_email_opened", DocumentEmailOpened.class),
                arguments("document_link_opened", DocumentLinkOpened.class),
                arguments("document_read", DocumentRead.class),
                arguments("document_partially_signed", DocumentPartiallySigned.class),
                arguments("document_signed", DocumentSigned.class),
                arguments("document_packaged", DocumentPackaged.class),
                arguments("document_form_partially_signed", DocumentFormPartiallySigned.class),
                arguments("document_form_signed", DocumentFormSigned.class),
                arguments("document_canceled", DocumentCanceled.class),
                arguments("document_expired", DocumentExpired.class),
                arguments("document_before_deleted", DocumentBeforeDeleted.class),
                arguments("document_deleted", DocumentDeleted.class),
                arguments("share_created", UnknownSignicatEvent.class),
                arguments("deposit_created", UnknownSignicatEvent.class),
                arguments("DOCUMENT_SIGNED", UnknownSignicatEvent.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeOfEventHasItsRecordAndShowsNoSecretAndNobody(String type, Class<? extends SignicatEvent> record) {
        String person = "{\"id\":\"sgn-1\",\"fullName\":\"canary\",\"dateOfBirth\":\"canary\","
                + "\"socialSecurityNumber\":{\"value\":\"canary\"},\"signatureMethodUniqueId\":\"canary\"}";
        SignicatEvent event = receive("""
                {"id":"e-1","timestamp":"2024-03-01T13:00:00+01:00","type":"%s","apiVersion":2,"tags":["canary"],
                 "payload":{"documentId":"doc-1","externalDocumentId":"canary","message":"canary","email":"canary",
                            "userAgent":"canary","ipAddress":"canary","schema":"canary","formFields":{"f":"canary"},
                            "downloadUrl":"https://files.test/canary","checksum":"canary",
                            "signer":%2$s,"signers":[%2$s]}}""".formatted(type, person));

        assertThat(event).isInstanceOf(record);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.documentId()).isEqualTo("doc-1");
        assertThat(event.timestamp()).isEqualTo(NOON);
        assertThat(event.info().payload()).containsEntry("schema", "canary").containsKey("downloadUrl");
        assertThat(event.info().extra()).containsExactly(Map.entry("apiVersion", 2));
        assertThat(event).hasToString(record.getSimpleName() + "[type=" + type + ", id=e-1, documentId=doc-1]");
        assertThat(event.info().toString()).doesNotContain("canary");
    }

    @Test
    void everyMemberOfTheFamilyIsAmongTheTypesTested() {
        assertThat(Stream.concat(types().map(type -> type.get()[1]), Stream.of(Ping.class, ResourceCreated.class)))
                .contains((Object[]) SignicatEvent.class.getPermittedSubclasses());
    }

    @Test
    void aPingIsReadWhateverItsPayload() {
        assertThat(receive("{\"type\":\"ping\"}"))
                .isEqualTo(new Ping(new EventInfo(null, null, null, null, List.of(), Map.of(), Map.of())));
        SignicatEvent ping = receive("{\"type\":\"ping\",\"id\":7,\"payload\":\"hello\"}");
        assertThat(ping).isInstanceOf(Ping.class).hasToString("Ping[type=ping, id=7, documentId=null]");
        assertThat(ping.info().extra()).containsExactly(Map.entry("payload", "hello"));
    }

    @Test
    void anEventOfADocumentThatNamesNoneIsUnknown() {
        assertThat(receive("{}"))
                .isEqualTo(new UnknownSignicatEvent(
                        "", null, new EventInfo(null, null, null, null, List.of(), Map.of(), Map.of())));
        assertThat(receive("{\"type\":\"document_signed\",\"payload\":{\"documentId\":\" \"}}"))
                .isInstanceOf(UnknownSignicatEvent.class);
    }

    @Test
    void theMembersOfEachTypeAreRead() {
        String signer = "{\"id\":\"sgn-1\",\"externalSignerId\":\"tenant-1\"}";
        EventSigner seen = new EventSigner("sgn-1", "tenant-1", null, null, null, null, null, Map.of());

        assertThat(payload("document_canceled", "\"message\":\"by us\""))
                .isInstanceOfSatisfying(
                        DocumentCanceled.class, e -> assertThat(e.message()).isEqualTo("by us"));
        assertThat(payload("document_deleted", "\"message\":\"too old\""))
                .isInstanceOfSatisfying(
                        DocumentDeleted.class, e -> assertThat(e.message()).isEqualTo("too old"));
        assertThat(payload("document_email_opened", "\"email\":\"ada@x.test\",\"signer\":" + signer))
                .isInstanceOfSatisfying(DocumentEmailOpened.class, e -> {
                    assertThat(e.email()).isEqualTo("ada@x.test");
                    assertThat(e.signer()).isEqualTo(seen);
                });
        assertThat(payload("document_link_opened", "\"userAgent\":\"b\",\"ipAddress\":\"::1\",\"signer\":" + signer))
                .isInstanceOfSatisfying(DocumentLinkOpened.class, e -> {
                    assertThat(e.userAgent()).isEqualTo("b");
                    assertThat(e.ipAddress()).isEqualTo("::1");
                    assertThat(e.signer()).isEqualTo(seen);
                });
        assertThat(payload("document_read", "\"userAgent\":\"b\",\"ipAddress\":\"::1\",\"signer\":" + signer))
                .isInstanceOfSatisfying(DocumentRead.class, e -> {
                    assertThat(e.userAgent()).isEqualTo("b");
                    assertThat(e.ipAddress()).isEqualTo("::1");
                    assertThat(e.signer()).isEqualTo(seen);
                });
        assertThat(payload("document_signed", "\"signedTime\":\"2024-03-01T12:00:00Z\",\"signers\":[" + signer + "]"))
                .isInstanceOfSatisfying(DocumentSigned.class, e -> {
                    assertThat(e.signedTime()).isEqualTo(NOON);
                    assertThat(e.signers()).containsExactly(seen);
                });
        assertThat(payload(
                        "document_packaged",
                        "\"downloadUrl\":\"https://f.test/x\",\"urlExpiresAt\":\"2024-03-01T12:00:00Z\",\"checksum\":\"c\","
                                + "\"attachmentId\":\"a\""))
                .isInstanceOfSatisfying(DocumentPackaged.class, e -> {
                    assertThat(e.downloadUrl()).isEqualTo(URI.create("https://f.test/x"));
                    assertThat(e.urlExpiresAt()).isEqualTo(NOON);
                    assertThat(e.checksum()).isEqualTo("c");
                    assertThat(e.attachmentId()).isEqualTo("a");
                });
        assertThat(payload("document_form_partially_signed", "\"schemaId\":4,\"signer\":" + signer))
                .isInstanceOfSatisfying(DocumentFormPartiallySigned.class, e -> {
                    assertThat(e.schemaId()).isEqualTo("4");
                    assertThat(e.signer()).isEqualTo(seen);
                });
        assertThat(payload(
                        "document_form_signed", "\"signedTime\":\"2024-03-01T12:00:00Z\",\"signers\":[" + signer + "]"))
                .isInstanceOfSatisfying(DocumentFormSigned.class, e -> {
                    assertThat(e.signedTime()).isEqualTo(NOON);
                    assertThat(e.signers()).containsExactly(seen);
                });
    }

    @Test
    void aResourceIsReadWithItsLink() {
        SignicatEvent event = receive("""
                {"type":"resource_created","payload":{"sourceType":"s","sourceId":1,"resourceId":"r",
                 "link":{"href":"https://api.test/r?t=canary","rel":"self","contentType":"a/b","more":1}}}""");

        assertThat(event).isInstanceOfSatisfying(ResourceCreated.class, created -> {
            assertThat(created.documentId()).isNull();
            assertThat(created.sourceType()).isEqualTo("s");
            assertThat(created.sourceId()).isEqualTo("1");
            assertThat(created.resourceId()).isEqualTo("r");
            assertThat(created.link())
                    .isEqualTo(
                            new EventLink(URI.create("https://api.test/r?t=canary"), "self", "a/b", Map.of("more", 1)))
                    .hasToString("EventLink[rel=self, contentType=a/b]");
        });
        assertThat(event.toString()).doesNotContain("canary");
    }

    @Test
    void aSignerShowsTheIdAndTheTimeOnly() {
        assertThat(ADA).hasToString("EventSigner[id=sgn-1, signedTime=2024-03-01T12:00:00Z]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document_partially_signed",
                "document_signed",
                "document_packaged",
                "document_form_signed",
                "resource_created",
                "ping"
            })
    void noMemberOfAnyOtherValueIsAnException(String type) {
        byte[] whole = """
                {"id":"e","timestamp":"2024-03-01T12:00:00Z","accountId":"a","type":"%s","tags":["t"],
                 "payload":{"documentId":"d","externalDocumentId":"x","signedTime":"2024-03-01T12:00:00Z",
                 "downloadUrl":"https://f.test/x","link":{"href":"https://f.test","rel":"r"},"signer":{"id":"s"},
                 "signers":[{"id":"s","signedTime":"2024-03-01T12:00:00Z"}]}}""".formatted(type).getBytes(UTF_8);

        assertThat(Mutations.ofMembers(whole)).hasSizeGreaterThan(300).allSatisfy(body -> assertThat(
                        Webhooks.signicat(SECRET).receive(headers(body), body).toString())
                .isNotEmpty());
    }

    @Test
    void anEventCannotBeChangedAtAnyDepth() {
        DocumentSigned event = (DocumentSigned) payload("document_signed", "\"signers\":[{\"more\":[1]}]");

        assertUnchangeable(() -> event.signers().clear());
        assertUnchangeable(() -> event.info().payload().clear());
        assertUnchangeable(() -> event.info().tags().clear());
        assertUnchangeable(() -> event.info().extra().clear());
        assertUnchangeable(() -> event.signers().get(0).extra().clear());
    }

    private static SignicatEvent payload(String type, String members) {
        return receive(
                "{\"id\":\"e-1\",\"type\":\"%s\",\"payload\":{\"documentId\":\"doc-1\",%s}}".formatted(type, members));
    }

    private static void assertUnchangeable(Runnable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
    }
}
