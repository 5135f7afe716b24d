package dev.esign.acceptance;

import static dev.esign.acceptance.AtlasUser.PEOPLE;
import static dev.esign.acceptance.AtlasUser.toBoth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.esign.Document;
import dev.esign.atlas.AtlasSigning;
import dev.esign.atlas.Envelope;
import dev.esign.atlas.Field;
import dev.esign.atlas.FieldType;
import dev.esign.atlas.FieldsStatus;
import dev.esign.sandbox.paper.Paper;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What kinds of document go in, and what comes out. */
class DocumentKindsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    Path folder;

    @Test
    void aDocxIsConvertedDetectedSignedAndComesBackAsPdf() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope ready = user.draft(Document.of(
                "offer.docx",
                docx(
                        "Offer",
                        "We deliver ten chairs.",
                        "Customer signature: ______________________",
                        "Supplier signature: ______________________")));
        assertThat(ready.fieldsStatus()).isEqualTo(FieldsStatus.READY);
        user.client().envelopes().send(ready.id(), toBoth(ready)).execute();

        user.signAll(ready.id());

        Envelope signed = user.client().envelopes().awaitDownload(ready.id()).execute();
        AtomicLong seen = new AtomicLong();
        Path file = user.client()
                .envelopes()
                .download(signed)
                .withProgress((bytes, total) -> seen.set(bytes))
                .to(folder.resolve("offer-signed.pdf"))
                .execute();
        assertThat(Paper.verifySeal(Files.readAllBytes(file)).valid()).isTrue();
        assertThat(seen).hasValue(Files.size(file));
    }

    @Test
    void aPdfWithoutASignatureLineIsSentWithFieldsPlacedByHand() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope empty = user.draft(Document.of("letter.pdf", pdf("Dear Ben,", "thank you for your letter.")));
        assertThat(empty.fieldsStatus()).isEqualTo(FieldsStatus.RECOVERED_EMPTY);

        List<Field> placed = List.of(
                Field.at(FieldType.SIGNATURE, 1, 1, 0.1, 0.8, 0.3, 0.06),
                Field.at(FieldType.SIGNATURE, 2, 1, 0.6, 0.8, 0.3, 0.06));
        user.client()
                .envelopes()
                .send(empty.id(), toBoth(empty).withFields(placed))
                .execute();
        user.signAll(empty.id());

        Envelope signed = user.client().envelopes().awaitDownload(empty.id()).execute();
        try (InputStream in =
                user.client().envelopes().download(signed).stream().execute()) {
            assertThat(Paper.verifySeal(in.readAllBytes()).valid()).isTrue();
        }
    }

    @Test
    void fieldsPlacedByHandBeforehandAreSentAsTheyAre() throws Exception {
        AtlasUser user = SANDBOX.user();
        Envelope empty = user.draft(Document.of("note.pdf", pdf("A note.")));
        List<Field> placed = List.of(
                Field.at(FieldType.SIGNATURE, 2, 1, 0.1, 0.8, 0.3, 0.06),
                Field.at(FieldType.SIGNATURE, 1, 1, 0.6, 0.8, 0.3, 0.06));
        user.client()
                .envelopes()
                .updateFields(empty.id(), Objects.requireNonNull(empty.fieldsVersion()), placed)
                .execute();
        Envelope reread = user.client().envelopes().get(empty.id()).execute();

        user.client().envelopes().send(reread.id(), toBoth(reread)).execute();

        assertThat(user.client().envelopes().get(reread.id()).execute().fields())
                .extracting(Field::x, Field::partyOrder)
                .containsExactly(tuple(0.1, 2), tuple(0.6, 1));
    }

    @Test
    void aPartyWhoseLineIsMissingGetsAFieldAndNobodyElses() throws Exception {
        AtlasUser user = SANDBOX.user();
        byte[] onlyTheSuppliersLine = pdf("For the Supplier", "Signature: ______________________");
        Document contract = Document.of("one-line.pdf", onlyTheSuppliersLine);

        Signing sent = AtlasSigning.of(user.client())
                .submit(SigningRequest.of("one-line", contract, PEOPLE))
                .execute();

        assertThat(user.client().envelopes().get(sent.id()).execute().fields())
                .filteredOn(field -> FieldType.SIGNATURE.equals(field.type()))
                .extracting(Field::partyOrder)
                .containsExactlyInAnyOrder(1, 2);
    }

    private static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -20);
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] docx(String... paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                    Target="word/document.xml"/></Relationships>""");
            part(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body>
                    </w:document>""".formatted(body));
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
