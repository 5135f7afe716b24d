package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.SigningRecord.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a signing record as a PDF. */
final class RecordDocument {
    private RecordDocument() {}

    static byte[] of(SigningRecord record) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Signing record of envelope " + record.envelopeId());
            Ink ink = new Ink(document);
            try (Sheet sheet = new Sheet(document, ink)) {
                head(sheet, record);
                signers(sheet, record.signers());
                events(sheet, record);
            }
            Foot.write(document, ink, record.envelopeId());
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Sheet sheet, SigningRecord record) throws IOException {
        sheet.title("Signing record");
        sheet.text("Envelope: " + record.envelopeId());
        sheet.text("SHA-256 of the executed PDF: " + record.documentSha256());
        sheet.note("All times are UTC. This record comes from a sandbox: it proves nothing.");
    }

    private static void signers(Sheet sheet, List<SignerMark> signers) throws IOException {
        sheet.heading("Signers");
        for (SignerMark signer : signers) {
            sheet.text(signer.name() + " <" + signer.email() + ">");
            sheet.note("signed " + Times.toTheMillisecond(signer.signedAt()) + " from " + signer.ip());
            sheet.gap(4);
        }
    }

    private static void events(Sheet sheet, SigningRecord record) throws IOException {
        sheet.heading("Events");
        List<String> links = HashChain.links(record);
        for (int i = 0; i < links.size(); i++) {
            Event event = record.events().get(i);
            sheet.text(Times.toTheMillisecond(event.at()) + "   " + event.what() + "   " + event.who() + "   from "
                    + event.ip());
            sheet.note(links.get(i));
            sheet.gap(4);
        }
        sheet.note("The line below each event is the SHA-256 of the line before it and of the event: neither can be"
                + " changed, added or left out without the lines after it.");
    }
}
