package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Initials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What ends up in a signer's fields (GetSigned wire sheet §7). */
final class Writing {
    private static final int MAX_TEXT = 1000;

    private Writing() {}

    static List<Field> fill(
            List<Field> fields, Signer signer, String name, Function<String, @Nullable String> written, Instant now) {
        Invalid invalid = new Invalid();
        List<Field> filled = fields.stream()
                .map(f -> f.signerId().equals(signer.id) ? fill(f, name, written.apply(f.id()), now, invalid) : f)
                .toList();
        invalid.check();
        return filled;
    }

    private static Field fill(Field field, String name, @Nullable String own, Instant now, Invalid invalid) {
        String value =
                switch (field.type()) {
                    case "signature" -> name;
                    case "initial" -> Initials.of(name);
                    case "date" -> LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
                    case "checkbox" -> "true".equals(own) ? own : null;
                    default -> own == null || own.isBlank() ? null : own.strip();
                };
        if (value == null && field.required()) {
            invalid.add(field.id(), "must not be empty");
        } else if (value != null && value.length() > MAX_TEXT) {
            invalid.add(field.id(), "must not be longer than " + MAX_TEXT + " characters");
        }
        return field.withValue(value);
    }
}
