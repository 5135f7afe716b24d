package dev.esign.sandbox.signicat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents and signers as their sender sees them (Signicat wire sheet §3.1, §6.2). */
final class Views {
    private Views() {}

    /** The short status. */
    record StatusView(
            Status documentStatus, List<String> completedPackages, Map<String, List<String>> attachmentPackages) {}

    static StatusView status(Document document) {
        Map<String, List<String>> attachments = new LinkedHashMap<>();
        document.attachments.stream()
                .filter(a -> a.sealedSha() != null)
                .forEach(a -> attachments.put(a.id(), List.of(FileFormat.PADES.wire())));
        return new StatusView(document.status, packages(document), attachments);
    }

    private static List<String> packages(Document document) {
        List<String> packages = new ArrayList<>();
        if (document.packaged) {
            packages.add(FileFormat.STANDARD_PACKAGING.wire());
            packages.addAll(document.content.packages());
        }
        return packages;
    }

    static Map<String, Object> document(Document document, List<Map<String, Object>> signers) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("documentId", document.id);
        view.put("signers", signers);
        view.put("status", status(document));
        view.put("links", List.of());
        document.given.properties().forEach(member -> view.put(member.getKey(), member.getValue()));
        ObjectNode advanced = Json.object();
        advanced.put("attachments", 0);
        advanced.put("requiredSignatures", document.requiredSignatures());
        if (document.given.path("advanced") instanceof ObjectNode given) {
            advanced.setAll(given);
        }
        view.put("advanced", advanced);
        return view;
    }

    static Map<String, Object> signer(Signer signer, String url) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", signer.id);
        view.put("url", url);
        view.put("links", List.of());
        view.put("tags", List.of());
        signer.given.properties().forEach(member -> view.put(member.getKey(), member.getValue()));
        view.put("order", signer.order());
        view.put("required", signer.isRequired());
        view.put("documentSignature", signer.signature);
        return view;
    }

    static Map<String, Object> attachment(Attachment attachment) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", attachment.id());
        view.put("fileName", attachment.fileName());
        view.put("title", attachment.title());
        view.put("description", attachment.description());
        view.put("signers", attachment.signers());
        view.put("type", attachment.type());
        view.put("convertToPdf", attachment.convertToPdf());
        return view;
    }

    /** How an event names a signer. */
    static Map<String, Object> named(Signer signer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", signer.id);
        view.put("externalSignerId", signer.externalId());
        return view;
    }

    /** How an event names a signer who has signed. */
    static Map<String, Object> signed(Signer signer, DocumentSignature signature) {
        Map<String, Object> view = named(signer);
        view.put("fullName", signature.fullName());
        view.put("signedTime", signature.signedTime());
        view.put("dateOfBirth", signature.dateOfBirth());
        view.put("signatureMethod", signature.signatureMethod());
        view.put("signatureMethodUniqueId", signature.signatureMethodUniqueId());
        return view;
    }

    static List<Map<String, Object>> signed(Document document) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (Signer signer : document.signers) {
            @Nullable DocumentSignature signature = signer.signature;
            if (signature != null) {
                views.add(signed(signer, signature));
            }
        }
        return views;
    }
}
