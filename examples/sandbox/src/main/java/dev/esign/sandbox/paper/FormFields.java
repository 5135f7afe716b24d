package dev.esign.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a PDF form as they are. */
final class FormFields {
    private FormFields() {}

    static List<Candidate> of(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        IdentityHashMap<COSDictionary, Integer> pages = pagesOfWidgets(document);
        List<Candidate> found = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            String type = typeOf(field);
            if (type == null || field.isReadOnly()) {
                continue;
            }
            for (PDAnnotationWidget widget : field.getWidgets()) {
                Integer page = pages.get(widget.getCOSObject());
                if (page != null && widget.getRectangle() != null && !widget.isHidden()) {
                    found.add(candidate(document, field, type, page, widget));
                }
            }
        }
        return found;
    }

    private static Candidate candidate(
            PDDocument document, PDField field, String type, int page, PDAnnotationWidget widget) {
        ShownPage shown = ShownPage.of(document.getPage(page - 1));
        String name = field.getFullyQualifiedName();
        String label = field.getAlternateFieldName() == null ? name : field.getAlternateFieldName();
        String words = (name + " " + label).replace('_', ' ');
        return new Candidate(
                type,
                page,
                shown,
                shown.shown(widget.getRectangle()),
                1,
                Wording.roleIn(words),
                Wording.partyIn(words),
                label);
    }

    /** A widget need not say on which page it stands; the page always lists its widgets. */
    private static IdentityHashMap<COSDictionary, Integer> pagesOfWidgets(PDDocument document) throws IOException {
        IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            for (PDAnnotation annotation : page.getAnnotations()) {
                pages.put(annotation.getCOSObject(), number);
            }
        }
        return pages;
    }

    private static @Nullable String typeOf(PDField field) {
        if (field instanceof PDSignatureField) {
            return "signature";
        }
        if (field instanceof PDCheckBox || field instanceof PDRadioButton) {
            return "checkbox";
        }
        if (field instanceof PDTextField) {
            return typeOfText(field);
        }
        return field instanceof PDChoice ? "text" : null;
    }

    /** Many forms know only text fields, and say by the name what they mean. */
    private static String typeOfText(PDField field) {
        String name = field.getFullyQualifiedName() + " " + field.getAlternateFieldName();
        String words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_.\\d-]", " ").toLowerCase(Locale.ROOT);
        String type = Wording.typeOf(words);
        return type == null ? "text" : type;
    }
}
