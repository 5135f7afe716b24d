package dev.esign.sandbox.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Finds the horizontal rules drawn on a page, as they are shown: thin lines and thin filled boxes. */
final class DrawnRules extends PDFGraphicsStreamEngine {
    private static final double SHORTEST = 50;
    private static final double THICKEST = 2;

    private final ShownPage shown;
    private final Path2D path = new Path2D.Double();
    private final List<Line2D> rules = new ArrayList<>();

    private DrawnRules(PDPage page) {
        super(page);
        this.shown = ShownPage.of(page);
    }

    static List<Line2D> of(PDPage page) throws IOException {
        DrawnRules reader = new DrawnRules(page);
        reader.processPage(page);
        reader.rules.sort(Comparator.comparingDouble(Line2D::getY1).thenComparingDouble(Line2D::getX1));
        return reader.rules;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        for (Point2D point : List.of(p1, p2, p3)) {
            lineTo((float) point.getX(), (float) point.getY());
        }
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        Point2D point = shown.shown(new Point2D.Double(x, y));
        path.moveTo(point.getX(), point.getY());
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            moveTo(x, y);
        } else {
            Point2D point = shown.shown(new Point2D.Double(x, y));
            path.lineTo(point.getX(), point.getY());
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        addLines();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        addThinBox();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture is no rule.
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is taken for drawn: a rule that nobody sees is rare.
    }

    @Override
    public void shadingFill(COSName name) {
        // A shading is no rule.
    }

    private void addLines() {
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(point);
            if (kind == PathIterator.SEG_LINETO && Math.abs(point[1] - y) < THICKEST) {
                add(Math.min(x, point[0]), Math.max(x, point[0]), y);
            }
            x = point[0];
            y = point[1];
        }
    }

    private void addThinBox() {
        Rectangle2D box = path.getBounds2D();
        if (box.getHeight() <= THICKEST) {
            add(box.getMinX(), box.getMaxX(), box.getMaxY());
        }
    }

    private void add(double left, double right, double y) {
        if (right - left >= SHORTEST) {
            rules.add(new Line2D.Double(left, y, right, y));
        }
    }
}
