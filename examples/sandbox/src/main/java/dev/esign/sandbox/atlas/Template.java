package dev.esign.sandbox.atlas;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A document with its fields pinned, to be sent again and again. A field's {@code partyIndex} counts the roles from 0. */
record Template(
        String id,
        String accountId,
        String name,
        String uploadSha,
        List<String> roles,
        List<Field> fields,
        Instant createdAt) {

    List<String> prefillKeys() {
        return fields.stream()
                .map(Field::prefillKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
