package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.paper.FieldValue;
import dev.esign.sandbox.paper.PageSize;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place for a signer to write in. The box is in points of the page as it is shown, from its bottom left corner. */
record Field(
        String id,
        String documentId,
        String signerId,
        String type,
        int page,
        double x,
        double y,
        double w,
        double h,
        boolean required,
        @Nullable String value) {

    boolean isWrittenByHand() {
        return type.equals("text") || type.equals("checkbox");
    }

    Field withValue(@Nullable String written) {
        return new Field(id, documentId, signerId, type, page, x, y, w, h, required, written);
    }

    /** For the paper, whose boxes are fractions from the top left corner. */
    FieldValue onPaper(PageSize size, String signerName) {
        return new FieldValue(
                type.equals("initial") ? "initials" : type,
                page,
                x / size.width(),
                1 - (y + h) / size.height(),
                w / size.width(),
                h / size.height(),
                Objects.requireNonNull(value),
                signerName);
    }
}
