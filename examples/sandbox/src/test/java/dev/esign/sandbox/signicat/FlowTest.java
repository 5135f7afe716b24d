package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a create to a sealed document. */
class FlowTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final SignicatSandbox signicat = SANDBOX.signicat();
    private final SignicatUser user = SignicatUser.of(signicat);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aDocumentGoesFromCreateToSealed() throws IOException {
        Reply created = user.create(Map.of(), SignicatUser.signer("Ada"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        JsonNode document = created.json();
        String id = document.get("documentId").asText();
        assertThat(document.at("/status/documentStatus").asText()).isEqualTo("unsigned");
        assertThat(document.at("/dataToSign/fileName").asText()).isEqualTo("lease.pdf");
        assertThat(document.at("/dataToSign").has("base64Content")).isTrue();
        assertThat(document.at("/dataToSign/base64Content").isNull()).isTrue();
        assertThat(document.at("/advanced/requiredSignatures").asInt()).isEqualTo(1);

        String link = document.at("/signers/0/url").asText();
        assertThat(link).startsWith(signicat.siteUrl() + "start?jwt=");
        assertThat(user.get(link).text()).contains("Lease 17B", "name=\"consent\"");
        assertThat(user.get(link.replace("start?", "start/document?")).bytes()).isEqualTo(Pdfs.agreement());

        assertThat(user.sign(id, 0).status()).isEqualTo(303);
        assertThat(user.state(id)).isEqualTo("signed");
        assertThat(user.document(id).at("/signers/0/documentSignature/fullName").asText())
                .isEqualTo("Ada Berg");

        user.awaitPackaged(id);
        assertThat(user.status(id).get("completedPackages").toString()).isEqualTo("[\"standard_packaging\",\"pades\"]");
        Reply sealed = user.get(SignicatUser.path(id) + "/files?fileFormat=pades");
        assertThat(sealed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(Paper.verifySeal(sealed.bytes()).valid()).isTrue();
        assertThat(Paper.verifySeal(sealed.bytes()).coversWholeDocument()).isTrue();
        assertThat(text(sealed.bytes())).contains("Ada Berg", "ada@example.test", id);
        assertThat(user.get(SignicatUser.path(id) + "/files?fileFormat=unsigned")
                        .bytes())
                .isEqualTo(Pdfs.agreement());
    }

    @Test
    void theSignersLinkIsInTheMail() {
        String id = user.created(SignicatUser.signer("Grace"));

        Message mail = signicat.outbox().stream()
                .filter(m -> m.to().equals("grace@example.test"))
                .findFirst()
                .orElseThrow();

        assertThat(mail.channel()).isEqualTo("email");
        assertThat(mail.link())
                .hasToString(user.document(id).at("/signers/0/url").asText());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
