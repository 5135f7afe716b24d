package dev.esign.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Assumptions;

/** Documents made for the tests. Places count from the top left of a page of A4. */
final class Samples {
    static final Instant SIGNED_AT = Instant.parse("2026-11-22T03:04:05.678Z");
    static final SealKeys KEYS = SealKeys.generate();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float WIDTH = PDRectangle.A4.getWidth();

    private final PDDocument document = new PDDocument();
    private final PDType1Font font = new PDType1Font(FontName.HELVETICA);

    static Samples document() {
        Samples samples = new Samples();
        samples.document.addPage(new PDPage(PDRectangle.A4));
        return samples;
    }

    static byte[] contract() {
        return document()
                .write(60, 80, "Between the parties it is agreed as follows.")
                .write(60, 400, "Signature: ______________________________")
                .bytes();
    }

    /** A contract that carries so many bytes that no compression makes fewer. */
    static byte[] contractWith(int bytes) {
        Samples samples = document().write(60, 400, "Signature: ______________________________");
        byte[] noise = new byte[bytes];
        new Random(42).nextBytes(noise);
        try {
            samples.document
                    .getDocumentCatalog()
                    .setMetadata(new PDMetadata(samples.document, new ByteArrayInputStream(noise)));
            return samples.bytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Samples page() {
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    Samples write(float x, float y, String text) {
        return draw(content -> {
            content.beginText();
            content.setFont(font, 11);
            content.newLineAtOffset(x, HEIGHT - y);
            content.showText(text);
            content.endText();
        });
    }

    Samples rule(float x1, float x2, float y) {
        return draw(content -> {
            content.moveTo(x1, HEIGHT - y);
            content.lineTo(x2, HEIGHT - y);
            content.stroke();
        });
    }

    /** Turns the page by a quarter and its text back, so that a reader sees it upright on a wide page. */
    Samples sideways(float x, float y, String text) {
        lastPage().setRotation(90);
        return draw(content -> {
            content.transform(new Matrix(0, 1, -1, 0, WIDTH, 0));
            content.beginText();
            content.setFont(font, 11);
            content.newLineAtOffset(x, WIDTH - y);
            content.showText(text);
            content.endText();
        });
    }

    PDDocument raw() {
        return document;
    }

    byte[] bytes() {
        try (PDDocument closing = document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            closing.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SealingRequest request(FieldValue... values) {
        return new SealingRequest("env_42", SIGNED_AT, List.of(values), List.of(signer("Ada Lovelace")));
    }

    static SignerMark signer(String name) {
        return new SignerMark(name, "ada@example.test", SIGNED_AT, "127.0.0.1");
    }

    static FieldValue value(String type, String value) {
        return new FieldValue(type, 1, 0.2, 0.4, 0.3, 0.05, value, "Ada Lovelace");
    }

    static String textOf(byte[] pdf) {
        return String.join("\f", pagesOf(pdf));
    }

    static List<String> pagesOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A document that lies beside the project on some machines; skips the test on others. */
    static byte[] shared(String name) throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/documents").resolve(name);
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        Assumptions.abort("shared/documents/" + name + " is not on this machine");
        throw new AssertionError("unreachable");
    }

    private Samples draw(Drawing drawing) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, lastPage(), AppendMode.APPEND, true, true)) {
            drawing.on(content);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PDPage lastPage() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }
}
