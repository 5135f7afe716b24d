package dev.esign.sandbox.xodo;

import dev.esign.sandbox.paper.FieldValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The page that is appended for whoever has no field to sign in, with the date (Xodo wire sheet §2.2). */
final class SignaturePage {
    private static final int ROWS = 12;
    private static final double TOP = 0.08;
    private static final double ROW = 0.07;
    private static final double HEIGHT = 0.045;
    private static final double LEFT = 0.1;
    private static final double WIDTH = 0.45;
    private static final double DATE = 0.65;
    private static final double DATE_WIDTH = 0.2;

    private SignaturePage() {}

    static int pagesFor(Document document) {
        return (signers(document).size() + ROWS - 1) / ROWS;
    }

    /** {@code before} is how many pages come before it. */
    static List<FieldValue> values(Document document, int before) {
        List<FieldValue> values = new ArrayList<>();
        List<Signer> signers = signers(document);
        for (int i = 0; i < signers.size(); i++) {
            Signer signer = signers.get(i);
            if (signer.signedAt != null) {
                int page = before + 1 + i / ROWS;
                double y = TOP + ROW * (i % ROWS);
                String name = Objects.requireNonNull(signer.signedName);
                String date =
                        LocalDate.ofInstant(signer.signedAt, ZoneOffset.UTC).toString();
                values.add(new FieldValue("signature", page, LEFT, y, WIDTH, HEIGHT, name, name));
                values.add(new FieldValue("date", page, DATE, y, DATE_WIDTH, HEIGHT, date, name));
            }
        }
        return values;
    }

    private static List<Signer> signers(Document document) {
        return document.signers.stream()
                .filter(s -> document.fieldsOf(s).stream().noneMatch(Field::isSignature))
                .toList();
    }
}
