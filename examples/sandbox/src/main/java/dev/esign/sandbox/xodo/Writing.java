package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Initials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What ends up in a signer's fields. */
final class Writing {
    private static final int MAX_TEXT = 1000;

    private Writing() {}

    static List<List<Field>> fill(
            List<List<Field>> fields,
            Signer signer,
            String name,
            Function<String, @Nullable String> written,
            Instant now) {
        return fields.stream()
                .map(file -> file.stream()
                        .map(f -> f.signer() == signer.id ? fill(f, name, written, now) : f)
                        .toList())
                .toList();
    }

    private static Field fill(Field field, String name, Function<String, @Nullable String> written, Instant now) {
        return switch (field.type()) {
            case "signature" -> field.withValue(name);
            case "initials" -> field.withValue(Initials.of(name));
            case "date_signed" ->
                field.withValue(LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
            default -> field.isWrittenByHand() ? byHand(field, written.apply(field.identifier())) : field;
        };
    }

    private static Field byHand(Field field, @Nullable String own) {
        String value = own == null || own.isBlank() ? null : own.strip();
        if (value == null && field.isRequired()) {
            throw PageProblem.incomplete("The field " + field.identifier() + " must not be empty.");
        }
        if (value != null && value.length() > MAX_TEXT) {
            throw PageProblem.incomplete(
                    "The field " + field.identifier() + " must not be longer than " + MAX_TEXT + " characters.");
        }
        if (value != null && field.type().equals("dropdown") && !field.options().contains(value)) {
            throw PageProblem.incomplete("The field " + field.identifier() + " has other options.");
        }
        return field.withValue(value);
    }
}
