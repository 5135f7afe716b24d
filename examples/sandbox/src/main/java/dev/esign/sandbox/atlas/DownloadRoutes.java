package dev.esign.sandbox.atlas;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** The signed, expiring download URLs (Atlas wire sheet §12). They need no key: the signature in the query is enough. */
final class DownloadRoutes {
    private final Database database;
    private final Links links;

    DownloadRoutes(Database database, Links links) {
        this.database = database;
        this.links = links;
    }

    void register(RoutesConfig routes) {
        routes.get("/download/{id}/signed.pdf", request -> give(request, find(request).signedSha));
        routes.get("/download/{id}/signing-record.pdf", request -> give(request, find(request).recordSha));
    }

    private Envelope find(Context request) {
        links.checkDownload(request.path(), request.queryParam("expires"), request.queryParam("signature"));
        return database.read(tx -> tx.envelopes.get(request.pathParam("id")));
    }

    private void give(Context request, @Nullable String sha) {
        if (sha == null) {
            throw Problem.notFound("document");
        }
        Documents.give(request, database.read(tx -> tx.files.get(sha)));
    }
}
