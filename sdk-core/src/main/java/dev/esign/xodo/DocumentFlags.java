package dev.esign.xodo;

import dev.esign.internal.json.Members;

/**
 * What Xodo says of a document's life, one flag each. What it does not say is false. Immutable. Source: Xodo wire sheet §2.4.
 *
 * @param draft {@code is_draft}
 * @param template {@code is_template}
 * @param completed {@code is_completed}
 * @param cancelled {@code is_cancelled}
 * @param expired {@code is_expired}, which only newer answers have
 * @param archived {@code is_archived}
 * @param trashed {@code is_trashed}
 * @param deleted {@code is_deleted}
 */
public record DocumentFlags(
        boolean draft,
        boolean template,
        boolean completed,
        boolean cancelled,
        boolean expired,
        boolean archived,
        boolean trashed,
        boolean deleted) {
    static DocumentFlags read(Members members) {
        return new DocumentFlags(
                isSet(members, "is_draft"),
                isSet(members, "is_template"),
                isSet(members, "is_completed"),
                isSet(members, "is_cancelled"),
                isSet(members, "is_expired"),
                isSet(members, "is_archived"),
                isSet(members, "is_trashed"),
                isSet(members, "is_deleted"));
    }

    private static boolean isSet(Members members, String name) {
        return Boolean.TRUE.equals(members.flag(name));
    }
}
