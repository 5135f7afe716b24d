package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a signer sees before and after the document. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param before before the document
 * @param after after the document
 * @param extra what else there was, by name; sent back as it came
 */
public record Dialogs(@Nullable Dialog before, @Nullable Dialog after, Map<String, @Nullable Object> extra) {
    /**
     * Begins with no dialog.
     *
     * @return it
     */
    public static Dialogs of() {
        return new Dialogs(null, null, Map.of());
    }

    /**
     * Sets what is seen before.
     *
     * @param value before the document
     * @return a copy
     */
    public Dialogs withBefore(Dialog value) {
        return new Dialogs(value, after, extra);
    }

    /**
     * Sets what is seen after.
     *
     * @param value after the document
     * @return a copy
     */
    public Dialogs withAfter(Dialog value) {
        return new Dialogs(before, value, extra);
    }

    static Dialogs read(Members members) {
        return new Dialogs(
                members.object("before", Dialog::read), members.object("after", Dialog::read), members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .part("before", before, Dialog::json)
                .part("after", after, Dialog::json)
                .members();
    }
}
