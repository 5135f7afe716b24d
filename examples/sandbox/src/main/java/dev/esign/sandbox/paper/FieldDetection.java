package dev.esign.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds the fields of a document: those of its form, else those that its words ask for. */
final class FieldDetection {
    private FieldDetection() {}

    static List<DetectedField> in(byte[] pdf) {
        try (PDDocument document = Pdfs.open(pdf)) {
            List<Candidate> found = new ArrayList<>(FormFields.of(document));
            if (found.stream().noneMatch(Candidate::isSignature)) {
                addWorded(document, found);
            }
            return Parties.assign(found);
        } catch (IOException e) {
            throw Pdfs.damaged(e);
        }
    }

    /** A form may be filled in on the screen and signed on a printed line. */
    private static void addWorded(PDDocument document, List<Candidate> found) throws IOException {
        List<Candidate> form = List.copyOf(found);
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PageFields words =
                    new PageFields(number, ShownPage.of(page), TextLines.of(document, number), DrawnRules.of(page));
            for (Candidate field : words.find()) {
                if (form.stream().noneMatch(other -> covers(other, field))) {
                    found.add(field);
                }
            }
        }
    }

    private static boolean covers(Candidate form, Candidate field) {
        return form.page() == field.page() && form.box().intersects(field.box());
    }
}
