package dev.esign.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text. Ours are rounded up and everybody else's down: never in our favour. Errors are rounded up. */
final class Numbers {
    private static final int DIGITS = 4;
    private static final int DIGITS_OF_ERROR = 2;

    private Numbers() {}

    static String value(Figure figure) {
        return rounded(figure.value(), new MathContext(DIGITS, direction(figure)));
    }

    /** Such as {@code ± 0.013}; empty where there is no error. */
    static String error(Figure figure) {
        return Double.isNaN(figure.error()) || figure.error() == 0
                ? ""
                : " ± " + rounded(figure.error(), new MathContext(DIGITS_OF_ERROR, RoundingMode.UP));
    }

    /** How many times another value a figure's value is, to two decimals. */
    static String ratio(double value, double other, Figure whose) {
        return other == 0
                ? "∞"
                : BigDecimal.valueOf(value / other)
                        .setScale(2, direction(whose))
                        .toPlainString();
    }

    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static double orZero(double error) {
        return Double.isNaN(error) ? 0 : error;
    }

    private static RoundingMode direction(Figure figure) {
        return figure.isOurs() ? RoundingMode.UP : RoundingMode.DOWN;
    }

    private static String rounded(double value, MathContext digits) {
        return value == 0 || Math.abs(value) < 1e-6 ? "0" : grouped(new BigDecimal(value).round(digits));
    }

    /** Large numbers keep their thousands apart. */
    private static String grouped(BigDecimal value) {
        String text = value.stripTrailingZeros().toPlainString();
        return text.contains(".") ? text : text.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }
}
