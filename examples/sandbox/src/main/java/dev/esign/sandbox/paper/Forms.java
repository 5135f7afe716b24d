package dev.esign.sandbox.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Makes a form's fields part of the page, so that nobody fills them in after the signing. */
final class Forms {
    private Forms() {}

    static void flatten(PDDocument document, List<FieldValue> values) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (FieldValue value : values) {
                hideUnder(document, value);
            }
            try {
                form.flatten();
            } catch (RuntimeException e) {
                throw new UnreadableDocumentException("The form in this PDF is damaged and cannot be filled in.", e);
            }
            document.getDocumentCatalog().setAcroForm(null);
        }
        // An earlier signature does not survive the change; its rules for later changes must not either.
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
    }

    /** What a signer wrote takes the place of what the form's own field showed. */
    private static void hideUnder(PDDocument document, FieldValue value) throws IOException {
        PDPage page = document.getPage(value.page() - 1);
        ShownPage shown = ShownPage.of(page);
        Rectangle2D box = shown.box(value);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget && annotation.getRectangle() != null) {
                Rectangle2D widget = shown.shown(annotation.getRectangle());
                if (box.contains(widget.getCenterX(), widget.getCenterY())) {
                    annotation.setHidden(true);
                }
            }
        }
    }
}
