package dev.esign.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.atlas.Pdfs;
import dev.esign.sandbox.signicat.SignicatUser.Reply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What goes along with a document, and what is converted (Signicat wire sheet §3.1, §3.2). */
class AttachmentTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private final SignicatUser user = SignicatUser.of(SANDBOX.signicat());

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aDocxIsConvertedIfThatIsAskedForAndSealedAsAPdf() throws Exception {
        byte[] docx = docx();
        Map<String, Object> data = new LinkedHashMap<>(SignicatUser.file("lease.docx", docx));
        assertThat(user.create(Map.of("dataToSign", data), SignicatUser.signer("Ada"))
                        .wrong())
                .containsExactly("dataToSign.fileName");
        data.put("convertToPDF", true);
        String id = user.createdWith(Map.of("dataToSign", data), SignicatUser.signer("Ada"));
        String files = SignicatUser.path(id) + "/files?fileFormat=";

        assertThat(isPdf(user.get("/start/document?jwt=" + user.jwt(id, 0)))).isTrue();
        user.sign(id, 0);
        user.awaitPackaged(id);

        assertThat(user.document(id).at("/dataToSign/convertToPDF").asBoolean()).isTrue();
        assertThat(user.get(files + "unsigned").bytes()).isEqualTo(docx);
        assertThat(isPdf(user.get(files + "pades"))).isTrue();
    }

    @Test
    void anAttachmentThatIsConvertedIsAPdfFromThenOn() throws Exception {
        String attachments = SignicatUser.path(user.created(SignicatUser.signer("Ada"))) + "/attachments";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fileName", "rules.docx");
        body.put("data", SignicatUser.base64(docx()));
        assertThat(user.post(attachments, body).wrong()).containsExactly("fileName");
        body.put("convertToPdf", true);

        String id = user.post(attachments, body).json().get("id").asText();

        Reply file = user.get(attachments.replace("/attachments", "/files/attachments/") + id + "?fileFormat=unsigned");
        assertThat(isPdf(file)).isTrue();
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void anAttachmentChangesAndGoesUntilSomebodyHasSigned() {
        String id = user.created(SignicatUser.signer("Ada"), SignicatUser.signer("Lee"));
        String attachments = SignicatUser.path(id) + "/attachments";
        String kept = attach(attachments);
        String removed = attach(attachments);

        JsonNode changed = user.patch(attachments + "/" + kept, Map.of("title", "Rules", "type", "READ_ACCEPT"))
                .json();
        assertThat(changed.get("title").asText()).isEqualTo("Rules");
        assertThat(changed.get("type").asText()).isEqualTo("read_accept");
        assertThat(changed.get("fileName").asText()).isEqualTo("rules.pdf");
        assertThat(user.get(attachments + "/" + kept).json()).isEqualTo(changed);
        assertThat(user.delete(attachments + "/" + removed).status()).isEqualTo(204);
        assertThat(user.get(attachments).json().findValuesAsText("id")).containsExactly(kept);
        assertThat(user.get(attachments + "/" + removed).status()).isEqualTo(404);

        user.sign(id, 0);
        assertThat(user.patch(attachments + "/" + kept, Map.of("title", "Late")).status())
                .isEqualTo(422);
        assertThat(user.delete(attachments + "/" + kept).status()).isEqualTo(422);
        assertThat(user.post(attachments, attachment()).status()).isEqualTo(422);
    }

    @Test
    void anAttachmentIsForTheDocumentsSignersOnly() {
        String attachments = SignicatUser.path(user.created(SignicatUser.signer("Ada"))) + "/attachments";
        Map<String, Object> body = attachment();
        body.put("signers", new String[] {"somebody"});

        assertThat(user.post(attachments, body).wrong()).containsExactly("signers");
        assertThat(user.patch(attachments + "/" + attach(attachments), Map.of("type", "frame"))
                        .wrong())
                .containsExactly("type");
    }

    private String attach(String attachments) {
        return user.post(attachments, attachment()).json().get("id").asText();
    }

    private static Map<String, Object> attachment() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fileName", "rules.pdf");
        body.put("title", "House rules");
        body.put("data", SignicatUser.base64(Pdfs.agreement()));
        return body;
    }

    private static byte[] docx() throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
        document.getMainDocumentPart().addParagraphOfText("I owe you");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static boolean isPdf(Reply file) {
        return new String(file.bytes(), 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
    }
}
