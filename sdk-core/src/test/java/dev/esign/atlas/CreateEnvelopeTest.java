package dev.esign.atlas;

import static dev.esign.testing.Payloads.bytes;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.internal.document.ZipBytes;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a create says, in each of its three forms: Atlas wire sheet §2.2. */
class CreateEnvelopeTest {
    private static final String CREATED = "{\"envelope_id\":\"x\"}";
    private static final byte[] PDF = "%PDF-1.7 a lease".getBytes(StandardCharsets.US_ASCII);
    private static final Document.Content LEASE = Document.of("lease.pdf", PDF);
    private static final Document LINK = Document.at(URI.create("https://files.acme.test/nda.pdf?sig=1"));
    private static final Party ANA =
            Party.of("ana@acme.test", "Ana Diaz").withRole("Customer").withOrder(1);

    @RegisterExtension
    final AtlasServer atlas = new AtlasServer();

    @Test
    void aLinkTravelsAsDocumentUrl() {
        RecordedRequest request = create(full(CreateEnvelope.of(LINK)));

        assertThat(json(request)).isEqualTo(json("""
                {"document_url":"https://files.acme.test/nda.pdf?sig=1",
                 "parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":1}],
                 "webhook_url":"https://hooks.acme.test/atlas?v=1",
                 "metadata":{"external_id":"deal-77","is_test":true,"crm":{"ids":[1,2.50,"drei"],"flag":false}},
                 "auto_send":true}
                """));
    }

    @Test
    void whatIsNotSaidIsNotSent() {
        assertThat(json(create(CreateEnvelope.of(LINK))))
                .isEqualTo(json("{'document_url':'https://files.acme.test/nda.pdf?sig=1'}"));
        assertThat(json(create(UploadForm.BASE64.with(LEASE))))
                .isEqualTo(json("{'document':'" + Base64.getEncoder().encodeToString(PDF) + "'}"));
        assertThat(Multipart.of(create(UploadForm.MULTIPART.with(LEASE))).parts())
                .hasSize(1);
    }

    @Test
    void bytesTravelAsAFormWithJsonInItsFields() {
        RecordedRequest request = create(full(UploadForm.MULTIPART.with(LEASE)));

        Multipart form = Multipart.of(request);
        assertThat(form.parts())
                .hasSize(5)
                .contains(entry(
                        "form-data; name=\"file\"; filename=\"lease.pdf\"",
                        new Multipart.Part("application/pdf", ByteString.of(PDF))));
        assertThat(json(form.text("parties")))
                .isEqualTo(json("[{'email':'ana@acme.test','name':'Ana Diaz','role':'Customer','order':1}]"));
        assertThat(form.text("webhook_url")).isEqualTo("https://hooks.acme.test/atlas?v=1");
        assertThat(json(form.text("metadata")))
                .isEqualTo(json("{'external_id':'deal-77','is_test':true,'crm':{'ids':[1,2.50,'drei'],'flag':false}}"));
        assertThat(form.text("auto_send")).isEqualTo("true");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(bytes(request).length));
    }

    @Test
    void bytesTravelInsideTheJsonIfTheCallerSaysSo() {
        RecordedRequest request = create(full(UploadForm.BASE64.with(LEASE)));

        assertThat(json(request)).isEqualTo(json("""
                {"parties":[{"email":"ana@acme.test","name":"Ana Diaz","role":"Customer","order":1}],
                 "webhook_url":"https://hooks.acme.test/atlas?v=1",
                 "metadata":{"external_id":"deal-77","is_test":true,"crm":{"ids":[1,2.50,"drei"],"flag":false}},
                 "auto_send":true,"document":"JVBERi0xLjcgYSBsZWFzZQ=="}
                """));
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(bytes(request).length));
    }

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(5, 15), IntStream.of(2_999, 3_000, 3_001, 100_000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void base64IsExactForEverySize(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(PDF, 0, bytes, 0, 5);

        RecordedRequest request = create(UploadForm.BASE64.with(Document.of("a.pdf", bytes)));

        assertThat(json(request).path("document").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(bytes));
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(bytes(request).length));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentOfUnknownSizeIsSentInChunks(UploadForm form) {
        byte[] bytes = Arrays.copyOf(PDF, 500_000);

        RecordedRequest request = create(form.with(Document.of("a.pdf", () -> new ByteArrayInputStream(bytes))));

        assertThat(request.getHeaders().get("Content-Length")).isNull();
        assertThat(request.getChunkSizes()).hasSizeGreaterThan(1);
        assertThat(sentDocument(form, request)).isEqualTo(ByteString.of(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "lease.pdf, lease.pdf",
                "Mietvertrag für Größe.pdf, Mietvertrag für Größe.pdf",
                "契約書 🖋.pdf, 契約書 🖋.pdf",
                "the \"final\" one.pdf, the %22final%22 one.pdf",
                "50%; name=x.pdf, 50%; name=x.pdf"
            })
    void aFileNameIsWrittenAsBrowsersDo(String name, String onTheWire) {
        Multipart form = Multipart.of(create(CreateEnvelope.of(Document.of(name, PDF))));

        assertThat(form.parts()).containsOnlyKeys("form-data; name=\"file\"; filename=\"" + onTheWire + "\"");
    }

    @Test
    void aDocxSaysSo(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("lease.bin"), ZipBytes.docx());

        Multipart form = Multipart.of(create(CreateEnvelope.of(Document.of(file))));

        assertThat(form.parts().values())
                .containsExactly(new Multipart.Part(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        ByteString.of(ZipBytes.docx())));
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeyIsTheSameBytesFromAnotherClientToo(UploadForm form) {
        IdempotencyKey key = IdempotencyKey.derivedFrom("create", "deal-77");
        atlas.answer(CREATED);
        atlas.answer(CREATED);

        atlas.envelopes().create(full(form.with(LEASE))).idempotencyKey(key).execute();
        try (AtlasClient other = atlas.newClient()) {
            other.envelopes().create(full(form.with(LEASE))).idempotencyKey(key).execute();
        }

        RecordedRequest first = atlas.request();
        RecordedRequest second = atlas.request();
        assertThat(second.getHeaders().get("Idempotency-Key")).isEqualTo(key.value());
        assertThat(second.getHeaders()).isEqualTo(first.getHeaders());
        assertThat(second.getBody()).isEqualTo(first.getBody());
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedAttemptIsTheSameBytes(UploadForm form) {
        atlas.answer(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        atlas.answer(503, "");
        atlas.answer(CREATED);

        atlas.envelopes().create(full(form.with(LEASE))).execute();

        RecordedRequest first = atlas.request();
        for (RecordedRequest again : List.of(atlas.request(), atlas.request())) {
            assertThat(again.getHeaders()).isEqualTo(first.getHeaders());
            assertThat(again.getBody()).isEqualTo(first.getBody());
        }
    }

    @Test
    void twoCallsAreTwoKeysAndOneCallIsOne() {
        var call = atlas.envelopes().create(CreateEnvelope.of(LINK));
        IntStream.range(0, 3).forEach(i -> atlas.answer(CREATED));

        call.execute();
        call.execute();
        atlas.envelopes().create(CreateEnvelope.of(LINK)).execute();

        String first = atlas.request().getHeaders().get("Idempotency-Key");
        assertThat(atlas.request().getHeaders().get("Idempotency-Key")).isEqualTo(first);
        assertThat(atlas.request().getHeaders().get("Idempotency-Key")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestDoesNotChangeWithWhatItWasMadeOf(UploadForm form) {
        Map<String, Object> crm = new HashMap<>(Map.of("id", 1));
        List<Party> parties = new ArrayList<>(List.of(ANA));
        CreateEnvelope request = form.with(LEASE).withMetadata("crm", crm).withParties(parties);
        var call = atlas.envelopes().create(request);
        crm.put("id", "another, and longer");
        parties.clear();
        atlas.answer(CREATED);

        call.execute();

        RecordedRequest sent = atlas.request();
        assertThat(bytes(sent))
                .asString(StandardCharsets.UTF_8)
                .contains("{\"id\":1}")
                .contains("ana@acme.test");
    }

    private static CreateEnvelope full(CreateEnvelope request) {
        return request.withParties(ANA)
                .withWebhookUrl(URI.create("https://hooks.acme.test/atlas?v=1"))
                .withMetadata("external_id", "deal-76")
                .withMetadata("external_id", "deal-77")
                .withMetadata("is_test", true)
                .withMetadata("crm", crm())
                .withAutoSend();
    }

    private static Map<String, Object> crm() {
        Map<String, Object> crm = new LinkedHashMap<>();
        crm.put("ids", List.of(1, new BigDecimal("2.50"), "drei"));
        crm.put("flag", false);
        return crm;
    }

    private static ByteString sentDocument(UploadForm form, RecordedRequest request) {
        return switch (form) {
            case BASE64 ->
                ByteString.of(Base64.getDecoder()
                        .decode(json(request).path("document").asText()));
            case MULTIPART ->
                Multipart.of(request).parts().values().iterator().next().content();
        };
    }

    private RecordedRequest create(CreateEnvelope request) {
        atlas.answer(CREATED);
        atlas.envelopes().create(request).execute();
        return atlas.request();
    }
}
