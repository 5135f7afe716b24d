package dev.esign.sandbox.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as a reader sees it: cropped, turned upright, in points, from the top left. A page's own coordinates know
 * nothing of its crop box and its rotation.
 */
record ShownPage(double width, double height, AffineTransform toOwn) {
    static ShownPage of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double w = crop.getWidth();
        double h = crop.getHeight();
        boolean sideways = page.getRotation() % 180 != 0;
        AffineTransform turn =
                switch (Math.floorMod(page.getRotation(), 360)) {
                    case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 270 -> new AffineTransform(0, -1, -1, 0, w, h);
                    default -> new AffineTransform(1, 0, 0, -1, 0, h);
                };
        turn.preConcatenate(AffineTransform.getTranslateInstance(crop.getLowerLeftX(), crop.getLowerLeftY()));
        return new ShownPage(sideways ? h : w, sideways ? w : h, turn);
    }

    /** A box of the page's own coordinates, as it is shown. */
    Rectangle2D shown(PDRectangle own) {
        Rectangle2D box =
                new Rectangle2D.Double(own.getLowerLeftX(), own.getLowerLeftY(), own.getWidth(), own.getHeight());
        return toShown().createTransformedShape(box).getBounds2D();
    }

    Point2D shown(Point2D own) {
        return toShown().transform(own, null);
    }

    Rectangle2D box(FieldValue value) {
        return new Rectangle2D.Double(
                value.xPct() * width, value.yPct() * height, value.wPct() * width, value.hPct() * height);
    }

    private AffineTransform toShown() {
        try {
            return toOwn.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("Turning and shifting a page can always be undone", e);
        }
    }
}
