package dev.esign.sandbox.signicat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /signature/documents/{id}/files}: what is there to download (Signicat wire sheet §3.2). */
final class FileRoutes {
    private static final String FILES = "/signature/documents/{id}/files";

    private final Database database;
    private final Access access;

    FileRoutes(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    void register(RoutesConfig routes) {
        routes.get(FILES, access.with(Scopes.FILE, this::main));
    }

    private void main(Context request) {
        byte[] file = database.read(tx -> {
            Document document = tx.documents.get(request.pathParam("id"));
            if ("unsigned".equals(request.queryParam("fileFormat"))) {
                return tx.files.get(document.content.originalSha());
            }
            if (document.sealedSha == null) {
                throw Problem.notFound("file");
            }
            return tx.files.get(document.sealedSha);
        });
        request.contentType(FileTypes.PDF).result(file);
    }
}
