package dev.esign.xodo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Where a signer signs, writes or ticks. Immutable; options are copies. Source: Xodo wire sheet §2.2.
 */
public final class Field {
    /** What only the signer can fill in. */
    private static final Set<FieldType> NEVER_FILLED =
            Set.of(FieldType.SIGNATURE, FieldType.INITIALS, FieldType.DATE_SIGNED, FieldType.ATTACHMENT);

    private final FieldType type;
    private final int page;
    private final Box box;
    private final int signerId;
    private final List<String> choices;
    private final Options options;

    private Field(FieldType type, int page, Box box, int signerId, List<String> choices, Options options) {
        if (page < 1) {
            throw new IllegalArgumentException("Pages count from 1, not from " + page + ".");
        }
        this.type = type;
        this.page = page;
        this.box = box;
        this.signerId = signerId;
        this.choices = choices;
        this.options = options;
    }

    /**
     * Places a field. For a drop-down list, {@link #dropdown} does.
     *
     * @param type what it is for
     * @param page from 1
     * @param box where on the page
     * @param signerId who fills it in, as in {@link Signer#of}
     * @return the field
     * @throws IllegalArgumentException if the page is less than 1, or it is a drop-down list
     */
    public static Field of(FieldType type, int page, Box box, int signerId) {
        if (type.equals(FieldType.DROPDOWN)) {
            throw new IllegalArgumentException("A drop-down list needs its choices: Field.dropdown(…) takes them.");
        }
        return new Field(type, page, box, signerId, List.of(), Options.NONE);
    }

    /**
     * Places a drop-down list.
     *
     * @param page from 1
     * @param box where on the page
     * @param signerId who chooses, as in {@link Signer#of}
     * @param choices what there is to choose from
     * @return the field
     * @throws IllegalArgumentException if the page is less than 1, or there is nothing to choose from
     */
    public static Field dropdown(int page, Box box, int signerId, List<String> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A drop-down list has something to choose from.");
        }
        List<String> copy = List.copyOf(choices);
        return new Field(FieldType.DROPDOWN, page, box, signerId, copy, Options.NONE.with("options", copy));
    }

    /**
     * Names it for programs: for pre-filling, and for finding it again.
     *
     * @param identifier any; case matters
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public Field withIdentifier(String identifier) {
        return with("identifier", Checks.notBlank("identifier of a field", identifier));
    }

    /**
     * Names it for people.
     *
     * @param name what the signer sees
     * @return a copy
     */
    public Field withName(String name) {
        return with("name", name);
    }

    /**
     * Says whether the signer may leave it empty.
     *
     * @param required true if not; default: Xodo's, which no page tells
     * @return a copy
     */
    public Field withRequired(boolean required) {
        return with("required", required);
    }

    /**
     * Says whether the signer may change it.
     *
     * @param readOnly true if not; default: Xodo's, which no page tells
     * @return a copy
     */
    public Field withReadOnly(boolean readOnly) {
        return with("readonly", readOnly);
    }

    /**
     * Fills it in beforehand.
     *
     * @param value the text; 0 or 1 for a checkbox or radio button; one of the choices of a drop-down list
     * @return a copy
     * @throws IllegalArgumentException if it is a signature, initials, the date of signing or an attachment, which only the signer
     *     fills in; or a checkbox or radio button, and the value is neither 0 nor 1; or a drop-down list without that choice
     */
    public Field withValue(String value) {
        if (NEVER_FILLED.contains(type)) {
            throw new IllegalArgumentException("Nobody but the signer fills in a field of the type " + type + ".");
        }
        boolean ticked = type.equals(FieldType.CHECKBOX) || type.equals(FieldType.RADIO);
        if (ticked && !value.equals("0") && !value.equals("1")) {
            throw new IllegalArgumentException("A field of the type " + type + " is 0 or 1, not anything else.");
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw new IllegalArgumentException("'" + value + "' is none of the choices " + choices + ".");
        }
        return with("value", value);
    }

    /**
     * Says what a text field accepts.
     *
     * @param validation default: any text
     * @return a copy
     */
    public Field withValidation(Validation validation) {
        return with("validation_type", validation.value());
    }

    /**
     * Groups radio buttons that exclude each other.
     *
     * @param group the same for all of them
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public Field withGroup(String group) {
        return with("group", Checks.notBlank("group of a field", group));
    }

    /**
     * Sets how the text looks.
     *
     * @param font {@code arial}, {@code calibri}, {@code courier_new}, {@code helvetica}, {@code georgia} or
     *     {@code times_new_roman}
     * @param size in points
     * @return a copy
     * @throws IllegalArgumentException if the font is blank, or the size less than 1
     */
    public Field withFont(String font, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A text of size " + size + " cannot be read.");
        }
        return with("text_font", Checks.notBlank("font", font)).with("text_size", size);
    }

    int signerId() {
        return signerId;
    }

    private Field with(String name, Object value) {
        return new Field(type, page, box, signerId, choices, options.with(name, value));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type.value());
        json.writeNumberField("x", box.x());
        json.writeNumberField("y", box.y());
        json.writeNumberField("width", box.width());
        json.writeNumberField("height", box.height());
        json.writeNumberField("page", page);
        json.writeStringField("signer", String.valueOf(signerId));
        options.write(json);
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "Field[" + type + " on page " + page + " for signer " + signerId + "]";
    }
}
