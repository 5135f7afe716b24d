package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    @Test
    void whatWasWrittenStandsOnThePage() {
        byte[] signed = sign(
                Samples.contract(),
                Samples.value("signature", "Ada L."),
                new FieldValue("text", 1, 0.6, 0.6, 0.3, 0.03, "Analyst", "Ada Lovelace"));

        assertThat(Samples.textOf(signed))
                .contains("Ada L.", "Signed electronically by Ada Lovelace", "2026-11-22 03:04:05 UTC", "Analyst");
    }

    @Test
    void theEnvelopesIdStandsAtTheFootOfEachPage() {
        byte[] pdf = Samples.document()
                .write(60, 80, "One")
                .page()
                .write(60, 80, "Two")
                .bytes();

        List<String> pages = Samples.pagesOf(sign(pdf, Samples.value("signature", "Ada")));

        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page).contains("Envelope env_42"));
    }

    @Test
    void theLastPageTellsWhoSignedAndWhen() {
        List<String> pages = Samples.pagesOf(sign(Samples.contract()));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1))
                .contains("Signing record", "Ada Lovelace", "ada@example.test", "2026-11-22", "127.0.0.1", "SHA-256");
    }

    @Test
    void aValueStandsInItsBoxOnATurnedPage() throws IOException {
        byte[] pdf = Samples.document().sideways(60, 80, "Sideways").bytes();
        FieldValue value = new FieldValue("text", 1, 0.5, 0.5, 0.3, 0.05, "Here", "Ada Lovelace");

        TextPosition first = firstLetterOf("Here", Paper.sign(pdf, Samples.request(value), Samples.KEYS));

        assertThat(first.getX() / Samples.HEIGHT).isBetween(0.5f, 0.52f);
        assertThat(first.getY() / Samples.WIDTH).isBetween(0.5f, 0.55f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz Žižek", "山田太郎", "Ελένη", "Иван", "שלום", "😀 Smiley", "line\nbreak", "", "\u0000"})
    void anyNameCanSign(String name) {
        SealingRequest request = new SealingRequest(
                "env_42",
                Samples.SIGNED_AT,
                List.of(new FieldValue("signature", 1, 0.2, 0.4, 0.3, 0.05, name, name)),
                List.of(Samples.signer(name)));

        byte[] signed = Paper.sign(Samples.contract(), request, Samples.KEYS);

        assertThat(Paper.verifySeal(signed).valid()).isTrue();
        assertThat(Samples.textOf(signed))
                .contains("Signed electronically by "
                        + name.replaceAll("\\p{Cntrl}", " ").strip());
    }

    @Test
    void aFieldOnAPageThatIsNotThereIsRefused() {
        FieldValue value = new FieldValue("text", 2, 0.5, 0.5, 0.3, 0.05, "Here", "Ada Lovelace");

        assertThatThrownBy(() -> sign(Samples.contract(), value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page 2");
    }

    @Test
    void aFormBecomesPartOfThePageAndItsFieldGivesWayToWhatWasSigned() throws IOException {
        byte[] signed = sign(form(), new FieldValue("text", 1, 0.1, 0.1, 0.5, 0.05, "New value", "Ada Lovelace"));

        assertThat(Samples.textOf(signed)).contains("New value", "Kept").doesNotContain("Overwritten");
        try (PDDocument document = Loader.loadPDF(signed)) {
            assertThat(document.getDocumentCatalog().getAcroForm().getFields())
                    .as("only the seal's own field is left")
                    .hasSize(1);
        }
    }

    @Test
    void theSharedFormCanBeSigned() throws IOException {
        byte[] pdf = Samples.shared("libreoffice-form.pdf");

        byte[] signed = sign(pdf);

        assertThat(Paper.verifySeal(signed)).matches(SealCheck::valid).matches(SealCheck::coversWholeDocument);
        assertThat(Samples.textOf(signed)).contains("Alice", "Ada Lovelace");
    }

    @Test
    void aDocumentOfTwentyMegabytesCanBeSigned() {
        byte[] pdf = Samples.contractWith(20_000_000);

        byte[] signed = sign(pdf, Samples.value("signature", "Ada"));

        assertThat(signed.length).isGreaterThan(20_000_000);
        assertThat(Paper.verifySeal(signed).valid()).isTrue();
    }

    private static byte[] sign(byte[] pdf, FieldValue... values) {
        return Paper.sign(pdf, Samples.request(values), Samples.KEYS);
    }

    private static TextPosition firstLetterOf(String word, byte[] pdf) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    if (text.contains(word)) {
                        found.add(letters.get(text.indexOf(word)));
                    }
                }
            }.getText(document);
        }
        return found.get(0);
    }

    private static byte[] form() throws IOException {
        Samples samples = Samples.document();
        PDDocument document = samples.raw();
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        addText(document, form, "one", "Overwritten", 0.1f);
        addText(document, form, "two", "Kept", 0.5f);
        return samples.bytes();
    }

    private static void addText(PDDocument document, PDAcroForm form, String name, String value, float fromTop)
            throws IOException {
        PDTextField field = new PDTextField(form);
        field.setPartialName(name);
        field.getWidgets().get(0).setRectangle(new PDRectangle(80, Samples.HEIGHT * (1 - fromTop) - 30, 200, 20));
        document.getPage(0).getAnnotations().add(field.getWidgets().get(0));
        form.getFields().add(field);
        field.setValue(value);
    }
}
