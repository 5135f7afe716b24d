package dev.esign.sandbox.atlas;

import io.javalin.http.Context;

/** PDFs on the wire. */
final class Documents {
    private Documents() {}

    /** What a person is shown: the executed document once there is one, else the one to be signed. */
    static byte[] toRead(Tx tx, Envelope envelope) {
        String signed = envelope.signedSha;
        if (signed != null) {
            return tx.files.get(signed);
        }
        String pdf =
                tx.files.detection(envelope.uploadSha).map(Detection::pdfSha).orElse(null);
        if (pdf == null) {
            throw Problem.notFound("document to show yet");
        }
        return tx.files.get(pdf);
    }

    static void give(Context request, byte[] pdf) {
        request.header("Cache-Control", "no-store")
                .contentType("application/pdf")
                .result(pdf);
    }
}
