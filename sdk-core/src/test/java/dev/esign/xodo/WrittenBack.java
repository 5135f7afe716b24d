package dev.esign.xodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as the wire would say them again. What says nothing ("", 0 for a flag or nobody, an empty list) is left out. */
final class WrittenBack {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WrittenBack() {}

    static JsonNode of(XodoDocument document) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(document.extra());
        DocumentFlags flags = document.flags();
        json.put("document_hash", document.hash());
        json.put("title", document.title());
        json.put("message", document.message());
        json.put("client", document.clientReference());
        json.put("requester_email", document.requesterEmail());
        json.put("template_id", document.templateId());
        json.put("sandbox", bit(document.sandbox()));
        json.put("is_draft", bit(flags.draft()));
        json.put("is_completed", bit(flags.completed()));
        json.put("created", seconds(document.createdAt()));
        json.put("expires", seconds(document.expiresAt()));
        json.put("meta", document.meta());
        json.put("files", document.files().stream().map(WrittenBack::file).toList());
        json.put("signers", document.signers().stream().map(WrittenBack::signer).toList());
        json.put(
                "recipients",
                document.recipients().stream().map(WrittenBack::recipient).toList());
        json.put(
                "fields",
                document.fields().stream()
                        .map(file -> file.stream().map(WrittenBack::field).toList())
                        .toList());
        json.put("log", document.log().stream().map(WrittenBack::entry).toList());
        return saying(MAPPER.valueToTree(json));
    }

    /** Without what says nothing, and with numbers in one form. */
    static JsonNode saying(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode few = MAPPER.createObjectNode();
            object.properties().forEach(member -> {
                JsonNode value = saying(member.getValue());
                if (!value.isNull()
                        && !value.asText("x").isEmpty()
                        && !value.asText("x").equals("0")) {
                    few.set(member.getKey(), value);
                }
            });
            return few;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(element -> copy.add(saying(element)));
            return copy;
        }
        return node.isNumber() ? MAPPER.getNodeFactory().textNode(node.asText()) : node;
    }

    private static Map<String, @Nullable Object> file(DocumentFile file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(file.extra());
        json.put("file_id", file.fileId());
        json.put("name", file.name());
        json.put("pages", file.pages());
        return json;
    }

    private static Map<String, @Nullable Object> signer(DocumentSigner signer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(signer.extra());
        json.put("id", signer.id());
        json.put("name", signer.name());
        json.put("email", signer.email());
        json.put("role", signer.role());
        json.put("order", signer.order());
        json.put("status", String.valueOf(signer.status()));
        json.put("sent", bit(signer.sent()));
        json.put("viewed", bit(signer.viewed()));
        json.put("signed", bit(signer.signed()));
        json.put("declined", bit(signer.declined()));
        json.put("declined_reason", signer.declinedReason());
        json.put("signed_timestamp", seconds(signer.signedAt()));
        return json;
    }

    private static Map<String, @Nullable Object> recipient(DocumentRecipient recipient) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(recipient.extra());
        json.put("name", recipient.name());
        json.put("email", recipient.email());
        json.put("role", recipient.role());
        return json;
    }

    private static Map<String, @Nullable Object> field(DocumentField field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(field.extra());
        json.put("type", String.valueOf(field.type()));
        json.put("identifier", field.identifier());
        json.put("page", field.page());
        json.put("signer", field.signerId());
        json.put("value", field.value());
        return json;
    }

    private static Map<String, @Nullable Object> entry(LogEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(entry.extra());
        json.put("event", entry.event());
        json.put("signer", entry.signerId() == null ? 0 : entry.signerId());
        json.put("timestamp", seconds(entry.at()));
        return json;
    }

    private static @Nullable Integer bit(@Nullable Boolean flag) {
        return flag == null ? null : (Integer) (flag ? 1 : 0);
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : (Long) time.getEpochSecond();
    }
}
