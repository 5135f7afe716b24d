package dev.esign.sandbox.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a create says beside the document. */
record Draft(List<Party> parties, @Nullable String webhookUrl, ObjectNode metadata, boolean autoSend) {
    static Draft read(JsonNode body) {
        if (!Read.isAbsent(body.get("template_id"))) {
            throw Problem.badRequest("template_id does not belong here: POST /api/templates/{id}/send instead.");
        }
        String webhookUrl = Read.text(body, "webhook_url");
        if (webhookUrl != null) {
            webhookUrl = Read.callable("webhook_url", webhookUrl).toString();
        }
        return new Draft(
                PartyReader.read(body.get("parties")),
                webhookUrl,
                Read.object(body, "metadata"),
                Read.flag(body, "auto_send"));
    }
}
