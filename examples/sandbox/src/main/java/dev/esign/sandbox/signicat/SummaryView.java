package dev.esign.sandbox.signicat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document in a list (Signicat wire sheet §3.1). */
record SummaryView(
        String documentId,
        String accountId,
        String title,
        @Nullable String description,
        String externalId,
        Instant created,
        Instant lastUpdated,
        Instant deadline,
        @Nullable Instant signedDate,
        Views.StatusView status,
        List<Map<String, Object>> documentSignatures,
        int requiredSignatures,
        int currentSignatures,
        List<String> tags,
        List<String> attachments,
        List<String> signers) {

    static SummaryView of(Document document, String accountId) {
        return new SummaryView(
                document.id,
                accountId,
                document.title(),
                document.given.path("description").textValue(),
                document.externalId,
                document.created,
                document.lastUpdated,
                document.terms.deadline(),
                document.status == Status.SIGNED ? document.overAt : null,
                Views.status(document),
                signatures(document),
                document.requiredSignatures(),
                document.signatures(),
                document.terms.tags(),
                document.attachments.stream().map(Attachment::id).toList(),
                document.signers.stream().map(s -> s.id).toList());
    }

    private static List<Map<String, Object>> signatures(Document document) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (Signer signer : document.signers) {
            if (signer.signature != null) {
                Map<String, Object> view = new LinkedHashMap<>();
                view.put("signerId", signer.id);
                view.put("externalSignerId", signer.externalId());
                view.putAll(Json.members(signer.signature));
                views.add(view);
            }
        }
        return views;
    }
}
