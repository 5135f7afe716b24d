package dev.esign.sandbox.xodo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealCheck;
import dev.esign.sandbox.xodo.XodoUser.Reply;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a create to a sealed document. */
class FlowTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final XodoSandbox xodo = SANDBOX.xodo();
    private final XodoUser user = XodoUser.of(xodo);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aDocumentGoesFromCreateToSealed() throws IOException {
        String hash = user.sent(XodoUser.signer(1, "Ada"));
        assertThat(user.document(hash).get("is_completed").asInt()).isZero();

        Reply page = user.open("Ada");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Supply contract", "name=\"consent\" value=\"yes\"");
        assertThat(user.document(hash).at("/signers/0/viewed").asInt()).isOne();
        assertThat(user.sign("Ada").status()).isEqualTo(303);

        JsonNode done = user.document(hash);
        assertThat(done.get("is_completed").asInt()).isOne();
        assertThat(done.at("/signers/0/status").asText()).isEqualTo("signed");
        assertThat(done.get("log").findValuesAsText("event"))
                .containsExactly(
                        "document_created",
                        "document_sent",
                        "document_viewed",
                        "document_signed",
                        "document_completed");
        Reply sealed = user.get("/download_final_document?document_hash=" + hash);
        assertThat(sealed.header("Content-Type")).isEqualTo("application/pdf");
        assertSealed(sealed.bytes());
        assertThat(text(sealed.bytes())).contains("Ada", "ada@example.test", hash);
    }

    @Test
    void aFinalDocumentThatIsNotThereIsAnErrorInAGoodAnswer() {
        String hash = user.sent(XodoUser.signer(1, "Eva"));

        Reply reply = user.get("/download_final_document?document_hash=" + hash);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("json");
        assertThat(reply.error()).isEqualTo("invalid_document_status");
    }

    @Test
    void aFieldIsDrawnWhereItWasPlacedCountedFromTheTopLeft() throws IOException {
        Map<String, Object> field = Map.of(
                "type",
                "text",
                "x",
                "300",
                "y",
                60,
                "width",
                120,
                "height",
                20,
                "page",
                "1",
                "signer",
                "1",
                "identifier",
                "city");
        String hash = user.create(Map.of("fields", List.of(List.of(field))), XodoUser.signer(1, "Mary"))
                .hash();
        user.sign(user.link("Mary"), Map.of("name", "Mary", "field_city", "Victoria"));

        byte[] sealed =
                user.get("/download_final_document?document_hash=" + hash).bytes();

        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDFTextStripperByArea box = new PDFTextStripperByArea();
            box.addRegion("box", new Rectangle2D.Double(300, 60, 120, 20));
            box.extractRegions(document.getPage(0));
            assertThat(box.getTextForRegion("box")).contains("Victoria");
        }
    }

    @Test
    void whoHasNoFieldSignsOnAPageThatIsAppended() throws IOException {
        String hash = user.sent(XodoUser.signer(1, "Rosa"));
        user.sign("Rosa");

        byte[] raw = user.get("/download_raw_document?document_hash=" + hash).bytes();
        byte[] sealed =
                user.get("/download_final_document?document_hash=" + hash).bytes();

        assertThat(pages(sealed)).isEqualTo(pages(raw) + 2);
        assertThat(page(sealed, pages(raw) + 1)).contains("Rosa");
    }

    @Test
    void severalFilesBecomeOneDocumentAndEachCanBeHadAlone() throws IOException {
        String hash = user.create(
                        Map.of("files", List.of(XodoUser.file("one.pdf"), XodoUser.file("two.pdf"))),
                        XodoUser.signer(1, "Ines"))
                .hash();
        user.sign("Ines");
        String path = "/download_final_document?document_hash=" + hash;

        byte[] whole = user.get(path).bytes();
        byte[] second = user.get(path + "&document_id=2").bytes();

        assertThat(pages(second)).isEqualTo(2);
        assertThat(pages(whole)).isEqualTo(4);
        assertSealed(second);
        assertThat(user.get(path + "&document_id=3").error()).isEqualTo("invalid_parameter");
    }

    @Test
    void theAuditTrailComesAloneOrAppended() throws IOException {
        String hash = user.sent(XodoUser.signer(1, "Lena"));
        user.sign("Lena");
        String path = "/download_final_document?document_hash=" + hash;

        byte[] alone = user.get(path + "&document_id=AT").bytes();
        byte[] appended = user.get(path + "&audit_trail=1").bytes();

        assertSealed(alone);
        assertThat(text(alone)).contains("document_signed");
        assertSealed(appended);
        assertThat(text(appended)).contains("document_signed");
        assertThat(text(user.get(path).bytes())).doesNotContain("document_signed");
    }

    @Test
    void aUrlGivesTheDocumentWithoutCredentials() {
        String hash = user.sent(XodoUser.signer(1, "Nora"));
        user.sign("Nora");

        JsonNode answer = user.get("/download_final_document?document_hash=" + hash + "&url_only=1")
                .json();
        String url = answer.get("url").asText();

        assertThat(answer.get("success").asBoolean()).isTrue();
        assertSealed(XodoUser.anonymous(xodo).get(url).bytes());
        assertThat(XodoUser.anonymous(xodo)
                        .get(url.replace("signed=true", "signed=false"))
                        .error())
                .isEqualTo("document_permission_denied");
    }

    private static void assertSealed(byte[] pdf) {
        SealCheck seal = Paper.verifySeal(pdf);
        assertThat(seal.valid()).isTrue();
        assertThat(seal.coversWholeDocument()).isTrue();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
