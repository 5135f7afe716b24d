package dev.esign.signicat;

import static dev.esign.signicat.Requests.CONTACT;
import static dev.esign.signicat.Requests.CREATE;
import static dev.esign.signicat.Requests.PDF;
import static dev.esign.testing.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.ApiCall;
import dev.esign.CallException;
import dev.esign.Document;
import dev.esign.IdempotencyKey;
import dev.esign.internal.document.ZipBytes;
import dev.esign.testing.Answers;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A create, and the external id that is its key: Signicat wire sheet §3.1 and §6.5. */
class CreateDocumentTest {
    private static final CreateDocument UNNAMED =
            CreateDocument.of("Lease", Document.of("lease.pdf", PDF), CONTACT, SignerOptions.of("tenant-1"));

    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @EnumSource
    void theExampleIsWrittenAsThePagesShowIt(Verb verb) throws InterruptedException {
        wire.answer(Answers.json(201, Examples.DOCUMENT.toString()));

        verb.run(documents().create(CREATE));

        String base64 = Base64.getEncoder().encodeToString(PDF);
        assertThat(json(wire.request())).isEqualTo(json(Examples.CREATE.formatted(base64)));
    }

    @Test
    void theLengthIsToldBeforeTheBytesAreRead() throws InterruptedException {
        wire.answer(Answers.json(200, Examples.DOCUMENT.toString()));

        documents().create(CREATE).execute();

        var request = wire.request();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(request.getBodySize()));
    }

    @Test
    void bytesOfUnknownLengthGoUpInChunks() throws InterruptedException {
        wire.answer(Answers.json(200, Examples.DOCUMENT.toString()));
        Document document = Document.of("lease.pdf", () -> new ByteArrayInputStream(PDF));

        documents()
                .create(CreateDocument.of("Lease", document, CONTACT, SignerOptions.of("t")))
                .execute();

        var request = wire.request();
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(json(request).at("/dataToSign/base64Content").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(PDF));
    }

    @Test
    void aDocxIsConvertedUnlessTheCallerSaysOtherwise() throws InterruptedException {
        Document docx = Document.of("lease.docx", ZipBytes.docx());
        CreateDocument request = CreateDocument.of("Lease", docx, CONTACT, SignerOptions.of("t"));

        assertThat(sent(request).at("/dataToSign/convertToPDF").booleanValue()).isTrue();
        assertThat(sent(request.withDataToSign(data -> data.withConvertToPdf(false)))
                        .at("/dataToSign/convertToPDF")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aCreateWithoutAnExternalIdGetsOneOfItsOwnWhichItKeeps() throws InterruptedException {
        wire.answer(Answers.lostAnswer(), Answers.status(503), Answers.json(200, Examples.DOCUMENT.toString()));
        wire.answer(Answers.json(200, Examples.DOCUMENT.toString()));
        ApiCall<SignatureDocument> call = documents().create(UNNAMED);

        call.execute();
        call.execute();

        String first = externalId();
        assertThat(first).matches("[0-9a-f-]{36}");
        for (int again = 0; again < 3; again++) {
            assertThat(externalId()).isEqualTo(first);
        }
        wire.answer(Answers.json(200, Examples.DOCUMENT.toString()));
        documents().create(UNNAMED).execute();
        assertThat(externalId()).isNotEqualTo(first);
    }

    @Test
    void theKeyOfTheCallIsTheExternalIdAndStandsInEveryError() throws InterruptedException {
        IdempotencyKey key = IdempotencyKey.derivedFrom("create", "lease 17B");
        for (var answer : List.of(
                Answers.json(422, "{\"message\":\"no\"}"),
                Answers.status(400),
                Answers.json(200, "{}"),
                Answers.json(200, "<html>"))) {
            wire.answer(answer);
            assertThatExceptionOfType(CallException.class)
                    .isThrownBy(
                            () -> documents().create(CREATE).idempotencyKey(key).execute())
                    .withMessageContaining(key.value())
                    .satisfies(e -> assertThat(e.idempotencyKey()).contains(key));
            assertThat(externalId()).isEqualTo(key.value());
        }
    }

    private String externalId() throws InterruptedException {
        return json(wire.request()).path("externalId").asText();
    }

    private JsonNode sent(CreateDocument request) throws InterruptedException {
        wire.answer(Answers.json(200, Examples.DOCUMENT.toString()));
        documents().create(request).execute();
        return json(wire.request());
    }

    private Documents documents() {
        return Requests.clientOf(wire).documents();
    }
}
