package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.UnreadableDocumentException;
import java.time.Duration;
import java.util.function.Consumer;

/** Takes a new envelope from its upload to fields, and sends it if it is to send itself. */
final class Ingest {
    private static final String FAILED = "The sandbox failed. Its log says more.";

    private final Database database;
    private final SenderDesk desk;
    private final Worker worker;

    Ingest(Database database, SenderDesk desk, Worker worker) {
        this.database = database;
        this.desk = desk;
        this.worker = worker;
    }

    void begin(String envelopeId, Duration delay) {
        worker.run(() -> ingest(envelopeId), delay, () -> giveUp(envelopeId));
    }

    private void ingest(String envelopeId) {
        Envelope envelope = database.read(tx -> tx.envelopes.get(envelopeId));
        if (envelope.fieldsStatus == FieldsStatus.PENDING) {
            detect(envelope);
        }
        if (envelope.autoSend) {
            sendItself(envelopeId);
        }
    }

    private void detect(Envelope envelope) {
        byte[] upload = database.read(tx -> tx.files.get(envelope.uploadSha));
        try {
            byte[] pdf = Paper.toPdf(upload);
            Detection detection = Detector.look(pdf);
            keep(envelope, detection, tx -> tx.files.put(pdf));
        } catch (UnreadableDocumentException e) {
            keep(envelope, Detection.failed(e.getMessage()), tx -> {});
        }
    }

    private void keep(Envelope seen, Detection detection, Consumer<Tx> pdf) {
        database.update(tx -> {
            pdf.accept(tx);
            tx.files.remember(seen.uploadSha, detection);
            Envelope envelope = tx.envelopes.get(seen.id);
            if (envelope.fieldsStatus == FieldsStatus.PENDING) {
                envelope.detected(detection);
                tx.envelopes.update(envelope);
            }
        });
    }

    /** Nobody waits for an answer here, so a refusal is left in the envelope's metadata (Atlas wire sheet §4). */
    private void sendItself(String envelopeId) {
        try {
            database.update(tx -> {
                Envelope envelope = tx.envelopes.get(envelopeId);
                if (envelope.isDraft()) {
                    desk.send(tx, envelope, null, null, null);
                }
            });
        } catch (Problem refusal) {
            database.update(tx -> {
                Envelope envelope = tx.envelopes.get(envelopeId);
                envelope.refuseAutoSend(refusal.getMessage());
                tx.envelopes.update(envelope);
            });
        }
    }

    /** The failure is the sandbox's, so it is not remembered with the file: the next upload of the same bytes tries again. */
    private void giveUp(String envelopeId) {
        database.update(tx -> {
            Envelope envelope = tx.envelopes.get(envelopeId);
            if (envelope.fieldsStatus == FieldsStatus.PENDING) {
                envelope.detected(Detection.failed(FAILED));
            }
            if (envelope.autoSend) {
                envelope.refuseAutoSend(FAILED);
            }
            tx.envelopes.update(envelope);
        });
    }
}
