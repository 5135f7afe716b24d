package dev.esign.xodo;

/**
 * A rectangle on a page. In which unit and from which corner Xodo counts is not said on the pages that the sheet is made of, so
 * the numbers are sent as they are. Immutable. Source: Xodo wire sheet §2.2.
 *
 * @param x 0 or more
 * @param y 0 or more
 * @param width more than 0
 * @param height more than 0
 */
public record Box(int x, int y, int width, int height) {
    /**
     * Makes one.
     *
     * @param x 0 or more
     * @param y 0 or more
     * @param width more than 0
     * @param height more than 0
     * @throws IllegalArgumentException if a number is less than that
     */
    public Box {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("No box on a page has its corner at (" + x + ", " + y + ") and is "
                    + width + " wide and " + height + " high.");
        }
    }
}
