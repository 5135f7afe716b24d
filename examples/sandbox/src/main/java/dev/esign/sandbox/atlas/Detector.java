package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.paper.DetectedField;
import dev.esign.sandbox.paper.Paper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Field detection on a real document. */
final class Detector {
    private Detector() {}

    /** The fields and parties of what {@link Paper#toPdf} gave. */
    static Detection look(byte[] pdf) {
        List<DetectedField> found = Paper.detect(pdf);
        FieldsStatus status = found.isEmpty() ? FieldsStatus.RECOVERED_EMPTY : FieldsStatus.READY;
        return new Detection(status, fields(found), parties(found), Tokens.sha256(pdf), pages(pdf), null);
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new IllegalStateException("Paper gave a PDF that cannot be read", e);
        }
    }

    private static List<Field> fields(List<DetectedField> found) {
        List<Field> fields = new ArrayList<>();
        for (DetectedField f : found) {
            fields.add(new Field(
                    "f" + (fields.size() + 1),
                    f.type(),
                    f.page(),
                    f.xPct(),
                    f.yPct(),
                    f.wPct(),
                    f.hPct(),
                    f.confidence(),
                    f.label(),
                    f.partyIndex(),
                    null,
                    null,
                    null));
        }
        return fields;
    }

    private static List<DetectedParty> parties(List<DetectedField> found) {
        Map<Integer, DetectedParty> byIndex = new TreeMap<>();
        for (DetectedField f : found) {
            DetectedParty unnamed = new DetectedParty("Signer " + (f.partyIndex() + 1), null);
            byIndex.merge(
                    f.partyIndex(),
                    f.partyHint() == null ? unnamed : new DetectedParty(f.partyHint(), f.partyHint()),
                    (known, other) -> known.role() == null ? other : known);
        }
        return List.copyOf(byIndex.values());
    }
}
