package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.common.Once;
import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.paper.PageSize;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.UnreadableDocumentException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code /v1/envelopes/{id}/document}: the PDF up, and the sealed PDF down (GetSigned wire sheet §2.5, §2.6). */
final class DocumentRoutes {
    static final int MAX_BYTES = 25 << 20;

    private static final String PATH = "/v1/envelopes/{id}/document";
    private static final String DOCUMENT = "document";

    private final Database database;
    private final Callers callers;
    private final Once<Tx> once;

    DocumentRoutes(Database database, Callers callers, Once<Tx> once) {
        this.database = database;
        this.callers = callers;
        this.once = once;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH, this::upload);
        routes.get(PATH, this::download);
    }

    private void upload(Context request) throws IOException {
        String client = callers.of(request);
        byte[] pdf = body(request);
        List<PageSize> pages = pages(pdf);
        Upload upload = new Upload(Ids.next("doc"), Tokens.sha256(pdf), pages);
        once.answer(Idempotency.scope(request, client, upload.sha256()), tx -> {
                    Envelope envelope = tx.envelopes.get(request.pathParam("id"), client);
                    envelope.attach(upload);
                    tx.files.put(pdf);
                    tx.envelopes.update(envelope);
                    return Json.answer(201, EnvelopeView.DocumentView.of(upload));
                })
                .to(request);
    }

    /** Reads the body to its end in any case: a client that is still sending would see a broken connection, not the answer. */
    private static byte[] body(Context request) throws IOException {
        try (InputStream in = request.bodyInputStream()) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            in.transferTo(OutputStream.nullOutputStream());
            if (body.length > MAX_BYTES) {
                throw Problem.invalid(DOCUMENT, "must not be larger than 25 MB");
            }
            return body;
        }
    }

    private static List<PageSize> pages(byte[] pdf) {
        try {
            return Paper.pages(pdf);
        } catch (UnreadableDocumentException e) {
            throw Problem.invalid(DOCUMENT, "must be a PDF that can be read and is not protected");
        }
    }

    private void download(Context request) {
        String client = callers.of(request);
        byte[] sealed = database.read(tx -> {
            Envelope envelope = tx.envelopes.get(request.pathParam("id"), client);
            if (envelope.sealedSha == null) {
                throw Problem.conflict("The envelope is " + envelope.status.wire() + ", not completed");
            }
            return tx.files.get(envelope.sealedSha);
        });
        request.header("Cache-Control", "no-store")
                .contentType("application/pdf")
                .result(sealed);
    }
}
