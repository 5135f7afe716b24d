package dev.esign.signicat;

import dev.esign.internal.json.MissingMemberException;
import org.jspecify.annotations.Nullable;

/** Without its id, a thing in an answer is of no use to anybody. */
final class Ids {
    private Ids() {}

    static String of(String what, @Nullable String id) {
        if (id == null) {
            throw new MissingMemberException("the answer does not name the id of the " + what);
        }
        return id;
    }
}
