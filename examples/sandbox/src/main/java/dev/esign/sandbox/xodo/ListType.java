package dev.esign.sandbox.xodo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which documents a list has (Xodo wire sheet §2.5), with the spellings of the official SDKs. */
enum ListType {
    ALL("all"),
    MY_ACTION_REQUIRED("my_action_required"),
    WAITING_FOR_OTHERS("waiting_for_others"),
    COMPLETED("completed"),
    DRAFTS("drafts", "draft"),
    CANCELLED("cancelled", "canceled"),
    TEMPLATES("templates"),
    TEMPLATES_ARCHIVED("templates_archived"),
    TEMPLATE_DRAFTS("template_drafts", "template_draft");

    private final String name;
    private final String alias;

    ListType(String name) {
        this(name, name);
    }

    ListType(String name, String alias) {
        this.name = name;
        this.alias = alias;
    }

    static ListType of(@Nullable String wanted) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(wanted) || type.alias.equals(wanted))
                .findFirst()
                .orElseThrow(Problem::invalidType);
    }

    /** {@code me} is the address of whose list it is. */
    boolean has(Document document, String me) {
        if (document.deleted || document.trashed) {
            return false;
        }
        return switch (this) {
            case ALL -> !document.template;
            case MY_ACTION_REQUIRED -> waitsFor(document, me);
            case WAITING_FOR_OTHERS -> document.isOpen() && !waitsFor(document, me);
            case COMPLETED -> document.isCompleted();
            case DRAFTS -> document.draft && !document.template;
            case CANCELLED -> document.cancelled;
            case TEMPLATES -> document.template && !document.draft;
            case TEMPLATES_ARCHIVED -> false;
            case TEMPLATE_DRAFTS -> document.template && document.draft;
        };
    }

    private static boolean waitsFor(Document document, String me) {
        return document.active().stream().anyMatch(signer -> signer.email.equals(me));
    }
}
