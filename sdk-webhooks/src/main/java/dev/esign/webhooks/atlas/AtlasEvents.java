package dev.esign.webhooks.atlas;

import dev.esign.webhooks.internal.JsonMembers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events out of JSON (Atlas wire sheet §6). */
final class AtlasEvents {

    private AtlasEvents() {}

    static AtlasEvent read(JsonMembers body) {
        String event = body.text("event");
        String type = event == null ? "" : event;
        String id = body.text("envelope_id");
        List<EventParty> parties =
                body.objects("parties").stream().map(AtlasEvents::readParty).toList();
        Map<String, @Nullable Object> metadata = body.object("metadata");
        Map<String, @Nullable Object> extra = body.rest();
        if (id == null) {
            return new UnknownAtlasEvent(type, null, parties, metadata, extra);
        }
        return switch (type) {
            case EnvelopeCreated.TYPE -> new EnvelopeCreated(id, parties, metadata, extra);
            case EnvelopeSent.TYPE -> new EnvelopeSent(id, parties, metadata, extra);
            case EnvelopeViewed.TYPE -> new EnvelopeViewed(id, parties, metadata, extra);
            case EnvelopeSigned.TYPE -> new EnvelopeSigned(id, parties, metadata, extra);
            case EnvelopeDeclined.TYPE -> new EnvelopeDeclined(id, parties, metadata, extra);
            case EnvelopeVoided.TYPE -> new EnvelopeVoided(id, parties, metadata, extra);
            case ContractExtracted.TYPE -> new ContractExtracted(id, parties, metadata, extra);
            default -> new UnknownAtlasEvent(type, id, parties, metadata, extra);
        };
    }

    private static EventParty readParty(JsonMembers party) {
        return new EventParty(
                party.text("email"), party.text("name"), party.text("role"), party.integer("order"), party.rest());
    }

    static String describe(AtlasEvent event) {
        return event.getClass().getSimpleName() + "[type=" + event.type() + ", envelopeId=" + event.envelopeId() + "]";
    }
}
