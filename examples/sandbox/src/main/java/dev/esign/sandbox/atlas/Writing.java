package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Initials;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What ends up in a field when its party signs. */
final class Writing {
    private Writing() {}

    /** {@code written} gives what the signer wrote in the field of an id; a text field left alone keeps its prefilled value. */
    static Field fill(Field field, Party signed, Function<String, @Nullable String> written) {
        String name = Objects.requireNonNull(signed.signedName());
        String own = written.apply(field.id());
        return switch (field.type()) {
            case "signature" -> field.withValue(name);
            case "initials" -> field.withValue(Initials.of(name));
            case "date" ->
                field.withValue(LocalDate.ofInstant(Objects.requireNonNull(signed.signedAt()), ZoneOffset.UTC)
                        .toString());
            case "checkbox" -> field.withValue(own == null ? null : "true");
            default -> own == null || own.isBlank() ? field : field.withValue(own.strip());
        };
    }
}
