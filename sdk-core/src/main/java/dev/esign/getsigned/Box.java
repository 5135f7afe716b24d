package dev.esign.getsigned;

/**
 * A rectangle on a page in PDF points (1/72 inch), counted from the bottom left corner: {@code y} grows upwards. A Letter
 * page is 612 × 792 points, A4 595 × 842, Legal 612 × 1008. Immutable. Source: GetSigned wire sheet §7.
 *
 * @param x left edge, 0 or more
 * @param y bottom edge, 0 or more
 * @param width more than 0
 * @param height more than 0
 */
public record Box(double x, double y, double width, double height) {
    /** Dividing pixels by a scale may put a box that ends at the edge a hair's breadth below it. */
    private static final double HAIR = 0.001;

    /**
     * Makes one. Whether it is on the page is GetSigned's to say, which knows the page.
     *
     * @param x left edge, 0 or more
     * @param y bottom edge, 0 or more
     * @param width more than 0
     * @param height more than 0
     * @throws IllegalArgumentException if a number is less than that, or not finite
     */
    public Box {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
            throw new IllegalArgumentException("No box on a page has its corner at (" + x + ", " + y + ") and is "
                    + width + " wide and " + height + " high, in points from the bottom left.");
        }
    }

    /**
     * Converts what a browser or a viewer shows: pixels, counted from the top left corner of the page as it was rendered.
     *
     * <pre>
     * x      = left / renderScale
     * y      = pageHeight - (top + height) / renderScale
     * width  = width / renderScale
     * height = height / renderScale
     * </pre>
     *
     * @param left left edge in pixels, 0 or more
     * @param top upper edge in pixels, 0 or more
     * @param width in pixels, more than 0
     * @param height in pixels, more than 0
     * @param renderScale pixels for each point, more than 0: 1.5 if a Letter page is shown 918 pixels wide
     * @param pageHeight height of the page in points, more than 0
     * @return the box in points
     * @throws IllegalArgumentException if a number is less than that, or not finite, or the box ends below the page
     */
    public static Box fromTopLeftPixels(
            double left, double top, double width, double height, double renderScale, double pageHeight) {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && renderScale > 0 && pageHeight > 0)) {
            throw new IllegalArgumentException(
                    "Pixels count from 0 at the top left; width, height, scale and the page's height are more than 0.");
        }
        double bottom = pageHeight - (top + height) / renderScale;
        return new Box(
                left / renderScale,
                bottom < 0 && bottom > -HAIR ? 0 : bottom,
                width / renderScale,
                height / renderScale);
    }
}
