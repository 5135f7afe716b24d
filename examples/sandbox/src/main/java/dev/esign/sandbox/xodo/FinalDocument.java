package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import dev.esign.sandbox.paper.FieldValue;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealKeys;
import dev.esign.sandbox.paper.SealingRequest;
import dev.esign.sandbox.paper.SignerMark;
import dev.esign.sandbox.paper.SigningRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Makes the signed PDFs of a completed document, each with the service's seal. */
final class FinalDocument {
    private final Tx tx;
    private final Document document;
    private final Instant completedAt;

    private FinalDocument(Tx tx, Document document) {
        this.tx = tx;
        this.document = document;
        this.completedAt = Objects.requireNonNull(document.completedAt);
    }

    /** All files as one. It is one transaction with the last signature, so that a completed document always has it. */
    static byte[] of(Tx tx, Document document) {
        FinalDocument made = new FinalDocument(tx, document);
        return made.sealed(made.toSign(), made.whole());
    }

    /** One file of several, counted from 0. */
    static byte[] ofFile(Tx tx, Document document, int file) {
        FinalDocument made = new FinalDocument(tx, document);
        byte[] pdf = tx.files.get(document.files.get(file).sha());
        return made.sealed(pdf, made.values(file, 0));
    }

    static byte[] auditTrail(Tx tx, Document document) {
        return new FinalDocument(tx, document).auditTrail();
    }

    static byte[] withAuditTrail(Tx tx, Document document) {
        FinalDocument made = new FinalDocument(tx, document);
        return made.sealed(Binder.withSealedAppended(made.toSign(), made.auditTrail()), made.whole());
    }

    /** As it came in, all files as one. */
    static byte[] raw(Tx tx, Document document) {
        return Binder.bind(
                document.files.stream().map(file -> tx.files.get(file.sha())).toList());
    }

    /** With the signature pages, if it needs some. */
    private byte[] toSign() {
        int more = SignaturePage.pagesFor(document);
        return more == 0 ? raw(tx, document) : Binder.withBlankPages(raw(tx, document), more);
    }

    private byte[] sealed(byte[] pdf, List<FieldValue> values) {
        return Paper.sign(pdf, new SealingRequest(document.hash, completedAt, values, marks()), keys());
    }

    private List<FieldValue> whole() {
        List<FieldValue> values = new ArrayList<>();
        int firstPage = 0;
        for (int file = 0; file < document.files.size(); file++) {
            values.addAll(values(file, firstPage));
            firstPage += document.files.get(file).pages().size();
        }
        values.addAll(SignaturePage.values(document, firstPage));
        return values;
    }

    private List<FieldValue> values(int file, int firstPage) {
        if (file >= document.fields.size()) {
            return List.of();
        }
        Upload upload = document.files.get(file);
        return document.fields.get(file).stream()
                .filter(f -> f.value() != null)
                .map(f -> f.onPaper(upload.pages().get(f.page() - 1), firstPage, writer(f)))
                .toList();
    }

    private String writer(Field field) {
        return document.signers.stream()
                .filter(s -> s.id == field.signer())
                .map(s -> Objects.requireNonNullElse(s.signedName, s.name))
                .findFirst()
                .orElse("");
    }

    private List<SignerMark> marks() {
        return document.signers.stream()
                .filter(Signer::hasSigned)
                .map(s -> new SignerMark(
                        Objects.requireNonNull(s.signedName),
                        s.email,
                        Objects.requireNonNull(s.signedAt),
                        Objects.requireNonNull(s.ip)))
                .toList();
    }

    private byte[] auditTrail() {
        List<SigningRecord.Event> events = document.log.stream()
                .map(entry -> new SigningRecord.Event(entry.at(), entry.event(), who(entry), entry.ip()))
                .toList();
        String sha = Tokens.sha256(tx.files.get(Objects.requireNonNull(document.sealedSha)));
        return Paper.signingRecord(new SigningRecord(document.hash, sha, events, marks()), keys());
    }

    private String who(LogEntry entry) {
        return entry.signer() == 0 ? "sender" : document.signer(entry.signer()).email;
    }

    /** Made with the first seal and kept: a folder's documents are all sealed with the same. */
    private SealKeys keys() {
        String kept = tx.settings.findOrPut("seal_keys", () -> Base64.getEncoder()
                .encodeToString(SealKeys.generate().toPkcs12(password())));
        return SealKeys.fromPkcs12(Base64.getDecoder().decode(kept), password());
    }

    /** The store lies in a database without a password, so one here would only look like a protection. */
    private static char[] password() {
        return "sandbox".toCharArray();
    }
}
