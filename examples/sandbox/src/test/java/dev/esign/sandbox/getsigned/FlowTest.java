package dev.esign.sandbox.getsigned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.getsigned.GetSignedUser.Reply;
import dev.esign.sandbox.paper.Paper;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a draft to a sealed document. */
class FlowTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final GetSignedSandbox getSigned = SANDBOX.getSigned();
    private final GetSignedUser user = GetSignedUser.of(getSigned);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void anEnvelopeGoesFromDraftToSealed() throws IOException {
        Reply created = user.create(Map.of(), GetSignedUser.signer("Ada", 1));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().fieldNames()).toIterable().containsExactly("id", "status", "tenantId", "subject");
        String id = created.json().get("id").asText();
        assertThat(id).startsWith("env_");

        JsonNode uploaded = user.upload(id, Pdfs.agreement()).json();
        assertThat(uploaded.get("documentId").asText()).startsWith("doc_");
        assertThat(uploaded.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(uploaded.get("pageCount").asInt()).isEqualTo(1);

        assertThat(user.addField(id, 0, Map.of()).status()).isEqualTo(201);
        assertThat(user.status(id)).isEqualTo("draft");
        assertThat(user.send(id).status()).isEqualTo(200);
        assertThat(user.status(id)).isEqualTo("sent");

        GetSignedUser.anonymous(getSigned).get("/v1/signing/" + user.token("Ada"));
        assertThat(user.status(id)).isEqualTo("in_progress");
        assertThat(user.envelope(id).at("/signers/0/status").asText()).isEqualTo("viewed");
        user.signing("Ada", "consent", Map.of());
        assertThat(user.signing("Ada", "sign", Map.of("signature", "Ada Byron")).status())
                .isEqualTo(200);
        assertThat(user.status(id)).isEqualTo("completed");
        assertThat(user.envelope(id).at("/signers/0/status").asText()).isEqualTo("signed");

        Reply sealed = user.get("/v1/envelopes/" + id + "/document");
        assertThat(sealed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(Paper.verifySeal(sealed.bytes()).valid()).isTrue();
        assertThat(Paper.verifySeal(sealed.bytes()).coversWholeDocument()).isTrue();
        assertThat(text(sealed.bytes())).contains("Ada Byron", "ada@example.test", id);
    }

    @Test
    void whatTheSignerDidIsInTheAuditTrail() {
        String id = user.sent(GetSignedUser.signer("Grace", 1));
        user.sign("Grace");

        List<String> rows = user.envelope(id).get("auditEvents").findValuesAsText("event_type");

        assertThat(rows).containsExactly("created", "sent", "viewed", "consented", "signed");
    }

    @Test
    void aFieldIsDrawnWhereItWasPlacedCountedFromTheBottomLeft() throws IOException {
        String id = user.draft(GetSignedUser.signer("Mary", 1));
        String field = user.addField(id, 0, Map.of("type", "text", "x", 300, "y", 60, "w", 120, "h", 20))
                .json()
                .get("id")
                .asText();
        user.send(id);
        user.signing("Mary", "consent", Map.of());
        user.signing("Mary", "sign", Map.of("fields", Map.of(field, "Victoria")));

        byte[] sealed = user.get("/v1/envelopes/" + id + "/document").bytes();

        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDPage page = document.getPage(0);
            PDFTextStripperByArea box = new PDFTextStripperByArea();
            box.addRegion("box", new Rectangle2D.Double(300, page.getMediaBox().getHeight() - 60 - 20, 120, 20));
            box.extractRegions(page);
            assertThat(box.getTextForRegion("box")).contains("Victoria");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
