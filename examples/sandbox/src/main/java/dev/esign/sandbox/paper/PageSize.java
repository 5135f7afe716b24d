package dev.esign.sandbox.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * How large a page is shown, cropped and turned upright.
 *
 * @param width in points
 * @param height in points
 */
public record PageSize(double width, double height) {
    static List<PageSize> ofEach(byte[] pdf) {
        try (PDDocument document = Pdfs.open(pdf)) {
            List<PageSize> sizes = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                ShownPage shown = ShownPage.of(page);
                sizes.add(new PageSize(shown.width(), shown.height()));
            }
            return List.copyOf(sizes);
        } catch (IOException e) {
            throw Pdfs.damaged(e);
        }
    }
}
