package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.sandbox.paper.FieldValue;
import dev.esign.sandbox.paper.PageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place for a signer to write in: as it was asked for, and what stands in it (Xodo wire sheet §2.2). */
record Field(String identifier, JsonNode asked, @Nullable String value) {
    static final Set<String> TYPES = Set.of(
            "signature",
            "initials",
            "date_signed",
            "note",
            "text",
            "checkbox",
            "radio",
            "dropdown",
            "attachment",
            "checkboxGroup",
            "image");
    private static final Set<String> BY_HAND = Set.of("text", "checkbox", "radio", "dropdown");

    String type() {
        return Read.text(asked, "type");
    }

    int page() {
        return Read.integer(asked, "page", 1);
    }

    /** The signer's id, or 0 if it is nobody's. */
    int signer() {
        return Read.integer(asked, "signer", 0);
    }

    boolean isRequired() {
        return Read.flag(asked, "required");
    }

    boolean isSignature() {
        return type().equals("signature");
    }

    /** What a signer writes themselves; signature, initials and date fill themselves in. */
    boolean isWrittenByHand() {
        return BY_HAND.contains(type()) && !Read.flag(asked, "readonly");
    }

    boolean isTicked() {
        return type().equals("checkbox") || type().equals("radio");
    }

    List<String> options() {
        List<String> options = new ArrayList<>();
        asked.path("options").forEach(option -> options.add(option.asText()));
        return options;
    }

    Field withValue(@Nullable String written) {
        return new Field(identifier, asked, written);
    }

    /** For the paper, whose boxes are fractions of the page; {@code firstPage} is where its file begins in the whole. */
    FieldValue onPaper(PageSize size, int firstPage, String signerName) {
        return new FieldValue(
                switch (type()) {
                    case "date_signed" -> "date";
                    case "signature", "initials", "checkbox" -> type();
                    case "radio" -> "checkbox";
                    default -> "text";
                },
                firstPage + page(),
                Read.number(asked, "x") / size.width(),
                Read.number(asked, "y") / size.height(),
                Read.number(asked, "width") / size.width(),
                Read.number(asked, "height") / size.height(),
                Objects.requireNonNull(value),
                signerName);
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "Field[identifier=" + identifier + ", type=" + type() + "]";
    }
}
