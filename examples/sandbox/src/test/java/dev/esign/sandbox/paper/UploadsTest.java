package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    @Test
    void aPdfPassesThroughUnchanged() {
        byte[] pdf = Samples.contract();

        assertThat(Paper.toPdf(pdf)).isEqualTo(pdf);
    }

    @Test
    void aDocxBecomesAPdfThatCanBeDetectedIn() throws Exception {
        byte[] pdf = Paper.toPdf(docx("An agreement.", "Signature: ____________________"));

        assertThat(Samples.textOf(pdf)).contains("An agreement.");
        assertThat(Paper.detect(pdf)).extracting(DetectedField::type).containsExactly("signature");
    }

    @Test
    void aDocxNeedsNoFontOfTheMachine() throws Exception {
        byte[] pdf = Paper.toPdf(docx("Łukasz, Ελένη and Иван agree."));

        assertThat(Samples.textOf(pdf)).contains("Łukasz, Ελένη and Иван agree.");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"World_Wide_Corp_Battle_Plan_Trafalgar.docx", "World_Wide_Corp_fields_shown.docx"})
    void theSharedDocxKeepTheirPicturesAndTheirTag(String name) throws IOException {
        byte[] pdf = Paper.toPdf(Samples.shared(name));

        assertThat(pdf.length).isGreaterThan(20_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
        assertThat(Paper.detect(pdf).get(0)).satisfies(field -> {
            assertThat(field.type()).isEqualTo("signature");
            assertThat(field.label()).isEqualTo("Agreed and signed:");
        });
    }

    @Test
    void aProtectedPdfIsRefused() throws IOException {
        assertThatThrownBy(() -> Paper.toPdf(protectedBy("user")))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> Paper.toPdf(protectedBy("")))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void aTruncatedPdfIsRefused() {
        byte[] half = Arrays.copyOf(Samples.contract(), 200);

        assertThatThrownBy(() -> Paper.toPdf(half)).isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> Paper.detect(half)).isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> Paper.sign(half, Samples.request(), Samples.KEYS))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void aZipThatIsNoDocxIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Paper.toPdf(bytes.toByteArray())).isInstanceOf(UnreadableDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-", "Hello", "<html></html>"})
    void anythingElseIsRefused(String upload) {
        assertThatThrownBy(() -> Paper.toPdf(upload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    private static byte[] docx(String... paragraphs) throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
        for (String paragraph : paragraphs) {
            document.getMainDocumentPart().addParagraphOfText(paragraph);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] protectedBy(String userPassword) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.contract())) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
