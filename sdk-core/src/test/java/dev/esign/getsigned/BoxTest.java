package dev.esign.getsigned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates: GetSigned wire sheet §7. */
class BoxTest {
    @ParameterizedTest
    @CsvSource({
        // left, top, width, height, scale, page -> x, y, w, h
        "0, 0, 612, 792, 1, 792,          0, 0, 612, 792",
        "0, 0, 100, 50, 1, 792,           0, 742, 100, 50",
        "90, 624, 180, 48, 1, 792,        90, 120, 180, 48",
        "135, 936, 270, 72, 1.5, 792,     90, 120, 180, 48",
        "45, 312, 90, 24, 0.5, 792,       90, 120, 180, 48",
        "0, 0, 10, 10, 2, 842,            0, 837, 5, 5"
    })
    void pixelsFromTheTopBecomePointsFromTheBottom(
            double left,
            double top,
            double width,
            double height,
            double scale,
            double page,
            double x,
            double y,
            double w,
            double h) {
        assertThat(Box.fromTopLeftPixels(left, top, width, height, scale, page)).isEqualTo(new Box(x, y, w, h));
    }

    @Test
    void aBoxThatEndsAtTheEdgeIsOnThePageAtEveryScale() {
        for (double scale = 0.31; scale < 4; scale += 0.07) {
            double height = 48 * scale;
            Box box = Box.fromTopLeftPixels(0, 792 * scale - height, 10, height, scale, 792);

            assertThat(box.y()).as("scale %s", scale).isNotNegative().isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 10, 10, 1, 792",
        "0, -1, 10, 10, 1, 792",
        "0, 0, 0, 10, 1, 792",
        "0, 0, 10, -10, 1, 792",
        "0, 0, 10, 10, 0, 792",
        "0, 0, 10, 10, -1, 792",
        "0, 0, 10, 10, 1, 0",
        "0, 790, 10, 10, 1, 792",
        "NaN, 0, 10, 10, 1, 792",
        "0, Infinity, 10, 10, 1, 792",
        "0, 0, Infinity, 10, 1, 792",
        "0, 0, 10, NaN, 1, 792",
        "0, 0, 10, 10, Infinity, 792",
        "0, 0, 10, 10, NaN, 792",
        "0, 0, 10, 10, 1, Infinity"
    })
    void pixelsThatAreNotOnThePageAreRefused(
            double left, double top, double width, double height, double scale, double page) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Box.fromTopLeftPixels(left, top, width, height, scale, page));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aCornerIsFiniteAndNotNegative(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(number, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, number, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSizeIsFiniteAndMoreThanNothing(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, number, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, 1, number));
    }
}
