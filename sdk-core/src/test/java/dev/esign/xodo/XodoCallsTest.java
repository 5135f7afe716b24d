package dev.esign.xodo;

import static dev.esign.xodo.Requests.CREATE;
import static dev.esign.xodo.Requests.HASH;
import static dev.esign.xodo.Requests.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.esign.ApiCall;
import dev.esign.TransportException;
import dev.esign.testing.Answers;
import dev.esign.testing.Payloads;
import dev.esign.testing.Verb;
import dev.esign.testing.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all calls have in common on the wire: Xodo wire sheet §1 and §2. */
class XodoCallsTest {
    /** One object that every reader of objects finds what it needs in. */
    private static final String ANSWER =
            "{\"success\":true,\"document_hash\":\"" + HASH + "\",\"file_id\":\"f_1\",\"url\":\"https://x.test/a\"}";

    @RegisterExtension
    final Wire wire = new Wire();

    record Case(String request, String body, Function<XodoClient, ApiCall<?>> call) {
        static Case json(String request, String body, Function<XodoClient, ApiCall<?>> call) {
            return new Case("POST /api/" + request, body, call);
        }

        static Case bare(String request, Function<XodoClient, ApiCall<?>> call) {
            return new Case(request.replace(" ", " /api/"), "", call);
        }

        boolean isPost() {
            return request.startsWith("POST");
        }

        boolean isDownload() {
            return request.contains("/download_") && !request.contains("url_only");
        }

        MockResponse answer() {
            if (isDownload()) {
                return Answers.pdf(Answers.pdfBytes(100));
            }
            boolean list = request.contains("type=") || request.endsWith("business") || request.endsWith("audit_log");
            return Answers.json(200, list ? "[]" : ANSWER);
        }

        @Override
        public String toString() {
            return request + " " + body;
        }
    }

    static Stream<Case> calls() {
        String document = "document?document_hash=" + HASH;
        return Stream.of(
                Case.bare("GET business", XodoClient::businesses),
                Case.json(
                        "document",
                        "{'client':'order-4711','files':[{'name':'contract.pdf','file_id':'f_8c1'}],"
                                + "'signers':[{'id':1,'name':'Ada Berg','email':'ada@example.test'}]}",
                        it -> it.documents().create(CREATE)),
                Case.json(
                        "document",
                        "{'template_id':'t4mpl4te','client':'order-4711',"
                                + "'signers':[{'role':'Buyer','name':'Ada Berg','email':'ada@example.test'}]}",
                        it -> it.documents().useTemplate(USE)),
                Case.bare("GET " + document, it -> it.documents().get(HASH)),
                Case.bare("GET document?type=my_action_required", it -> it.documents()
                        .list(DocumentType.MY_ACTION_REQUIRED)
                        .firstPage()),
                Case.bare(
                        "GET document?type=all&limit=50&page=1",
                        it -> it.documents().list(DocumentType.ALL, 50).firstPage()),
                Case.json("send_reminder", "{'document_hash':'" + HASH + "','signer_id':2}", it -> it.documents()
                        .sendReminder(HASH, 2)),
                Case.json(
                        "reassign",
                        "{'document_hash':'" + HASH
                                + "','signer_id':2,'new_signer_name':'Cy','new_signer_email':'cy@example.test'}",
                        it -> it.documents().reassign(HASH, 2, "cy@example.test", "Cy")),
                Case.json(
                        "reassign",
                        "{'document_hash':'" + HASH
                                + "','signer_id':2,'new_signer_name':'Cy','new_signer_email':'cy@example.test','reason':'ill'}",
                        it -> it.documents().reassign(HASH, 2, "cy@example.test", "Cy", "ill")),
                Case.bare("DELETE " + document, it -> it.documents().delete(HASH)),
                Case.bare(
                        "DELETE " + document + "&cancel=1", it -> it.documents().cancel(HASH)),
                Case.bare(
                        "DELETE " + document + "&trash=1", it -> it.documents().trash(HASH)),
                Case.bare(
                        "GET download_raw_document?document_hash=" + HASH,
                        it -> it.documents().downloadOriginal(HASH).stream()),
                Case.bare("GET download_raw_document?document_hash=" + HASH + "&url_only=1", it -> it.documents()
                        .originalUrl(HASH)),
                Case.bare(
                        "GET download_final_document?document_hash=" + HASH,
                        it -> it.documents().downloadFinal(HASH).stream()),
                Case.bare(
                        "GET download_final_document?document_hash=" + HASH + "&audit_trail=1",
                        it -> it.documents().downloadFinal(HASH, FinalPdf.WITH_AUDIT_TRAIL).stream()),
                Case.bare(
                        "GET download_final_document?document_hash=" + HASH + "&document_id=AT",
                        it -> it.documents().downloadFinal(HASH, FinalPdf.AUDIT_TRAIL).stream()),
                Case.bare(
                        "GET download_final_document?document_hash=" + HASH + "&document_id=2",
                        it -> it.documents().downloadFinal(HASH, FinalPdf.file(2)).stream()),
                Case.bare(
                        "GET download_final_document?document_hash=" + HASH + "&audit_trail=1&url_only=1",
                        it -> it.documents().finalUrl(HASH, FinalPdf.WITH_AUDIT_TRAIL)),
                Case.bare("GET document/" + HASH + "/audit_log", it -> it.documents()
                        .auditLog(HASH)),
                Case.json("file", "", it -> it.files().upload(Requests.pdf("lease.pdf", 4096))));
    }

    static Stream<Arguments> callsAndVerbs() {
        return calls().flatMap(call -> Arrays.stream(Verb.values()).map(verb -> Arguments.of(call, verb)));
    }

    @ParameterizedTest
    @MethodSource("callsAndVerbs")
    void everyCallGoesWhereThePagesSayByEveryVerb(Case given, Verb verb) throws Exception {
        RecordedRequest request = made(given, Requests.clientOf(wire), verb);

        assertThat(request.getRequestLine()).isEqualTo(given.request() + " HTTP/1.1");
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer " + Wire.KEY);
        assertThat(request.getHeaders().get("Idempotency-Key")).isNull();
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anAccessKeyTravelsInTheQueryAndNotAsABearer(Case given) throws Exception {
        RecordedRequest request = made(given, Requests.keyedClientOf(wire), Verb.EXECUTE);

        String separator = given.request().contains("?") ? "&" : "?";
        assertThat(request.getRequestLine())
                .isEqualTo(given.request() + separator + "access_key=" + Wire.KEY + " HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallOfABusinessNamesIt(Case given) throws Exception {
        RecordedRequest request = made(given, Requests.keyedClientOf(wire).forBusiness(4_000_000_000L), Verb.EXECUTE);

        assertThat(request.getUrl().queryParameterValues("business_id")).containsExactly("4000000000");
        assertThat(request.getUrl().queryParameterValues("access_key")).containsExactly(Wire.KEY);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyCallsWithSomethingToSaySendABody(Case given) throws Exception {
        RecordedRequest request = made(given, Requests.clientOf(wire), Verb.EXECUTE);

        if (!given.isPost()) {
            assertThat(Payloads.text(request)).isEmpty();
        } else if (!given.body().isEmpty()) {
            assertThat(Payloads.json(request)).isEqualTo(Payloads.json(given.body()));
            assertThat(request.getHeaders().get("Content-Length"))
                    .isEqualTo(String.valueOf(Payloads.bytes(request).length));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatMakesOrSendsIsNotRepeatedAndTheRestIs(Case given) throws Exception {
        wire.answer(Answers.lostAnswer(), given.answer());
        ApiCall<?> call = given.call().apply(Requests.clientOf(wire));

        if (given.isPost()) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(call::execute)
                    .satisfies(e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.attempts()).isEqualTo(1);
                    });
        } else {
            close(call.execute());
            assertThat(wire.request().getRequestLine()).isEqualTo(wire.request().getRequestLine());
        }
        assertThat(wire.server().getRequestCount()).isEqualTo(given.isPost() ? 1 : 2);
    }

    @Test
    void anUploadIsAFormWithTheFileAsUpload() throws Exception {
        wire.answer(Answers.json(200, "{\"file_id\":\"f_8c1\",\"name\":\"lease.pdf\",\"total_pages\":\"3\"}"));

        UploadedFile file = Requests.clientOf(wire)
                .files()
                .upload(Requests.pdf("lease.pdf", 100))
                .execute();

        assertThat(file).isEqualTo(new UploadedFile("f_8c1", "lease.pdf", 3, Map.of()));
        RecordedRequest request = wire.request();
        assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(Payloads.text(request))
                .contains("Content-Disposition: form-data; name=\"upload\"; filename=\"lease.pdf\"")
                .contains("Content-Type: application/pdf");
    }

    @Test
    void productionIsTheHostOfTheDocumentationWithoutApiInThePath() {
        assertThat(XodoClient.BASE_URL).hasToString("https://api.eversign.com/");
    }

    @Test
    void scopedClientsShareOneConnection() throws Exception {
        wire.answer(Answers.json(200, "[]"), Answers.json(200, "[]"), Answers.json(200, "[]"));
        XodoClient client = Requests.clientOf(wire);

        for (XodoClient each :
                List.of(client.forBusiness(1), client.forBusiness(1).forBusiness(2), client)) {
            each.businesses().execute();
        }

        assertThat(List.of(
                        wire.request().getTarget(),
                        wire.request().getTarget(),
                        wire.request().getTarget()))
                .containsExactly("/api/business?business_id=1", "/api/business?business_id=2", "/api/business");
    }

    private RecordedRequest made(Case given, XodoClient client, Verb verb) throws Exception {
        wire.answer(given.answer());
        close(verb.run(given.call().apply(client)));
        return wire.request();
    }

    private static void close(Object value) throws Exception {
        if (value instanceof AutoCloseable open) {
            open.close();
        }
    }
}
