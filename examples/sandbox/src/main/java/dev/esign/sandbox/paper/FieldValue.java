package dev.esign.sandbox.paper;

/**
 * What a signer wrote in a field. The box counts as in {@link DetectedField}: fractions of the shown page, from the top left.
 *
 * @param type {@code signature}, {@code initials}, {@code date}, {@code text} or {@code checkbox}
 * @param page the page, from 1
 * @param xPct left edge of the box
 * @param yPct top edge of the box
 * @param wPct width of the box
 * @param hPct height of the box
 * @param value what is drawn; a checkbox is ticked by {@code true}, {@code yes}, {@code on}, {@code x} or {@code 1}
 * @param signerName who wrote it
 */
public record FieldValue(
        String type, int page, double xPct, double yPct, double wPct, double hPct, String value, String signerName) {}
