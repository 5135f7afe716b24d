package dev.esign.sandbox.xodo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Files up, and PDFs down (Xodo wire sheet §2, rows 11 to 13). */
final class FileRoutes {
    private final Database database;
    private final Callers callers;
    private final Intake intake;
    private final DownloadUrls urls;
    private final Supplier<URI> origin;

    FileRoutes(Database database, Callers callers, Intake intake, DownloadUrls urls, Supplier<URI> origin) {
        this.database = database;
        this.callers = callers;
        this.intake = intake;
        this.urls = urls;
        this.origin = origin;
    }

    void register(RoutesConfig routes) {
        for (String base : XodoServer.BASES) {
            routes.post(base + "/file", this::upload);
            routes.get(base + "/download_raw_document", request -> download(request, Copy.RAW));
            routes.get(base + "/download_final_document", request -> download(request, finalCopy(request)));
        }
        routes.get(DownloadUrls.PATH, this::byUrl);
    }

    private void upload(Context request) throws IOException {
        UploadedFile file = request.isMultipartFormData() ? request.uploadedFile("upload") : null;
        Caller caller = callers.of(request);
        if (file == null) {
            throw Problem.invalid("The file is missing: send it as multipart, in the part upload.");
        }
        try (InputStream in = file.content()) {
            Json.answer(request, DocumentView.file(intake.keep(caller, file.filename(), in.readAllBytes())));
        }
    }

    private static Copy finalCopy(Context request) {
        String part = Objects.requireNonNullElse(request.queryParam("document_id"), "");
        return new Copy(true, part, DocumentRoutes.isSet(request, "audit_trail"));
    }

    private void download(Context request, Copy copy) {
        Caller caller = callers.of(request);
        String hash = Objects.requireNonNullElse(request.queryParam("document_hash"), "");
        if (DocumentRoutes.isSet(request, "url_only")) {
            database.update(tx -> copy.check(tx.documents.get(hash, caller)));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("url", origin.get().resolve(urls.path(hash, copy)).toString());
            Json.answer(request, answer);
        } else {
            give(request, database.write(tx -> copy.of(tx, tx.documents.get(hash, caller))));
        }
    }

    private void byUrl(Context request) {
        DownloadUrls.Target target = urls.open(request);
        give(request, database.write(tx -> target.copy()
                .of(tx, tx.documents.find(target.hash()).orElseThrow(Problem::unknownDocument))));
    }

    static void give(Context request, byte[] pdf) {
        request.header("Cache-Control", "no-store")
                .contentType("application/pdf")
                .result(pdf);
    }
}
