package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.common.Worker;
import dev.esign.sandbox.paper.FieldValue;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealKeys;
import dev.esign.sandbox.paper.SealingRequest;
import dev.esign.sandbox.paper.SignerMark;
import dev.esign.sandbox.paper.SigningRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Seals what was signed, writes the signing record, and extracts the contract's data. */
final class Archive {
    static final String ERROR = "archive_error";

    private final Database database;
    private final Webhooks webhooks;
    private final Worker worker;
    private final Clock clock;

    Archive(Database database, Webhooks webhooks, Worker worker, Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.worker = worker;
        this.clock = clock;
    }

    void begin(String envelopeId) {
        worker.run(() -> archive(envelopeId), Duration.ZERO, () -> leaveError(envelopeId));
    }

    private void archive(String envelopeId) {
        Envelope signed = database.read(tx -> tx.envelopes.get(envelopeId));
        if (signed.signedAt == null || signed.signedSha != null) {
            return;
        }
        SealKeys keys = keys();
        List<SignerMark> signers = signers(signed);
        SealingRequest request = new SealingRequest(signed.id, clock.instant(), values(signed), signers);
        byte[] executed = Paper.sign(pdf(signed), request, keys);
        byte[] record = Paper.signingRecord(
                new SigningRecord(signed.id, Tokens.sha256(executed), events(signed), signers), keys);
        database.update(tx -> {
            Envelope envelope = tx.envelopes.get(envelopeId);
            if (envelope.signedSha != null) {
                return;
            }
            envelope.signedSha = tx.files.put(executed);
            envelope.recordSha = tx.files.put(record);
            envelope.metadata.remove(ERROR);
            tx.envelopes.update(envelope);
            webhooks.announce(tx, envelope, "contract.extracted", Map.of("extract", extract(envelope)));
        });
    }

    /** The work stays to be done: the next start of the sandbox tries it again. */
    private void leaveError(String envelopeId) {
        database.update(tx -> {
            Envelope envelope = tx.envelopes.get(envelopeId);
            envelope.metadata.put(ERROR, "The sandbox could not make the signed document. Its log says more.");
            tx.envelopes.update(envelope);
        });
    }

    private byte[] pdf(Envelope envelope) {
        return database.read(tx -> {
            Detection detection = tx.files.detection(envelope.uploadSha).orElseThrow();
            return tx.files.get(Objects.requireNonNull(detection.pdfSha()));
        });
    }

    /** Made once and kept: a folder's documents are all sealed with the same key. */
    private SealKeys keys() {
        String kept = database.read(tx -> tx.settings.find("seal_keys")).orElse(null);
        if (kept == null) {
            byte[] made = SealKeys.generate().toPkcs12(password());
            kept = database.write(tx ->
                    tx.settings.findOrPut("seal_keys", () -> Base64.getEncoder().encodeToString(made)));
        }
        return SealKeys.fromPkcs12(Base64.getDecoder().decode(kept), password());
    }

    /** The store lies in a database without a password, so one here would only look like a protection. */
    private static char[] password() {
        return "sandbox".toCharArray();
    }

    private static List<FieldValue> values(Envelope envelope) {
        List<FieldValue> values = new ArrayList<>();
        for (Party party : envelope.parties) {
            for (Field f : envelope.fieldsOf(party)) {
                String value = f.value();
                if (value != null) {
                    values.add(new FieldValue(
                            f.type(), f.page(), f.xPct(), f.yPct(), f.wPct(), f.hPct(), value, party.displayName()));
                }
            }
        }
        return values;
    }

    private static List<SignerMark> signers(Envelope envelope) {
        return envelope.parties.stream()
                .map(p -> new SignerMark(
                        Objects.requireNonNull(p.signedName()),
                        p.email(),
                        Objects.requireNonNull(p.signedAt()),
                        Objects.requireNonNull(p.ip())))
                .toList();
    }

    private static List<SigningRecord.Event> events(Envelope envelope) {
        return envelope.history.stream()
                .map(h -> new SigningRecord.Event(h.at(), h.what(), h.who(), h.ip()))
                .toList();
    }

    /** Who, when, and what they wrote. Atlas reads more out of a contract; its shape is not public. */
    private static Map<String, Object> extract(Envelope envelope) {
        Map<String, Object> extract = new LinkedHashMap<>();
        extract.put("parties", envelope.parties.stream().map(Party::displayName).toList());
        extract.put("signed_at", Objects.requireNonNull(envelope.signedAt));
        Map<String, String> written = new LinkedHashMap<>();
        for (Field field : envelope.fields) {
            if (field.type().equals("text") && field.value() != null) {
                written.put(field.label() == null ? field.id() : field.label(), field.value());
            }
        }
        extract.put("fields", written);
        return extract;
    }
}
