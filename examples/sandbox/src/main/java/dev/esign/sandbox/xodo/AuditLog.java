package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.sandbox.common.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The audit trail as JSON (Xodo wire sheet §2.7). */
final class AuditLog {
    private AuditLog() {}

    static List<ObjectNode> of(Document document) {
        List<ObjectNode> entries = new ArrayList<>();
        document.log.forEach(entry -> entries.add(entry(document, entry, entries.size() + 1)));
        return entries;
    }

    private static ObjectNode entry(Document document, LogEntry entry, int number) {
        String checksum = document.files.get(0).sha();
        long time = entry.at().getEpochSecond();
        ObjectNode view = Json.object();
        view.put("entry_id", number);
        view.put("event_type", entry.event());
        view.put("time_stamp", time);
        boolean bySigner = entry.signer() != 0;
        view.put("event_assoc_signer", bySigner ? Integer.toString(entry.signer()) : "");
        view.put("event_assoc_signer_name", bySigner ? document.signer(entry.signer()).name : "");
        view.put("event_assoc_signer_email", bySigner ? document.signer(entry.signer()).email : "");
        view.put("event_assoc_signer_additional_data", "");
        view.put("client_ip", entry.ip());
        view.put("signer_ip", bySigner ? entry.ip() : "");
        view.put("document_checksum", checksum);
        view.put("combined_checksum", sha256(entry.event() + time + checksum));
        view.put("merged_document_file_checksum", document.sealedSha == null ? "" : document.sealedSha);
        return view;
    }

    private static String sha256(String text) {
        return Tokens.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
