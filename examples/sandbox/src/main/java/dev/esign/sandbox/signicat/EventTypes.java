package dev.esign.sandbox.signicat;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of events (Signicat wire sheet §6.2). The sandbox only tells those about documents; others can be mocked. */
final class EventTypes {
    static final String ALL = "*";

    static final List<String> CATALOGUE = List.of(
            "document_created",
            "document_before_deleted",
            "document_expired",
            "document_canceled",
            "document_deleted",
            "document_email_opened",
            "document_link_opened",
            "document_read",
            "document_partially_signed",
            "document_signed",
            "document_packaged",
            "document_form_partially_signed",
            "document_form_signed",
            "resource_created");

    private EventTypes() {}

    static boolean isKnown(String type) {
        return Stream.concat(CATALOGUE.stream(), Stream.of(EventFeed.PING)).anyMatch(type::equals);
    }
}
