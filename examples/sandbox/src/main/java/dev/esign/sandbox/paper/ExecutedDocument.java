package dev.esign.sandbox.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes the executed PDF: the document with what the signers wrote on it. */
final class ExecutedDocument {
    private ExecutedDocument() {}

    static byte[] of(byte[] pdf, SealingRequest request) {
        try (PDDocument document = Pdfs.open(pdf)) {
            checkPages(request.values(), document.getNumberOfPages());
            Forms.flatten(document, request.values());
            Ink ink = new Ink(document);
            paintFields(document, ink, request);
            addRecordPage(document, ink, request, Sha256.hex(pdf));
            Foot.write(document, ink, request.envelopeId());
            ByteArrayOutputStream executed = new ByteArrayOutputStream(pdf.length + 200_000);
            document.save(executed);
            return executed.toByteArray();
        } catch (IOException e) {
            throw Pdfs.damaged(e);
        }
    }

    private static void paintFields(PDDocument document, Ink ink, SealingRequest request) throws IOException {
        FieldPainter painter = new FieldPainter(request);
        Map<Integer, List<FieldValue>> byPage = request.values().stream()
                .collect(Collectors.groupingBy(FieldValue::page, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<FieldValue>> page : byPage.entrySet()) {
            try (Pen pen = new Pen(document, document.getPage(page.getKey() - 1), ink)) {
                for (FieldValue value : page.getValue()) {
                    painter.paint(pen, value);
                }
            }
        }
    }

    private static void checkPages(List<FieldValue> values, int pages) {
        for (FieldValue value : values) {
            if (value.page() < 1 || value.page() > pages) {
                throw new IllegalArgumentException(
                        "A field stands on page " + value.page() + " of a document with " + pages + " pages");
            }
        }
    }

    /** A page of its own covers nothing that the parties agreed on, and shows whoever opens the document who signed it. */
    private static void addRecordPage(PDDocument document, Ink ink, SealingRequest request, String sha256)
            throws IOException {
        try (Sheet sheet = new Sheet(document, ink)) {
            sheet.title("Signing record");
            sheet.text("The document before this page was signed electronically by:");
            for (SignerMark signer : request.signers()) {
                sheet.gap(18);
                sheet.signature(signer);
                sheet.gap(2);
                sheet.text(signer.email() + "  \u00B7  " + Times.toTheMillisecond(signer.signedAt()) + "  \u00B7  "
                        + signer.ip());
            }
            sheet.gap(18);
            sheet.note("SHA-256 of the document before it was signed: " + sha256);
            sheet.note("All times are UTC. A separate signing record tells every event.");
        }
    }
}
