package dev.esign.sandbox.getsigned;

import dev.esign.sandbox.paper.FieldValue;
import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealKeys;
import dev.esign.sandbox.paper.SealingRequest;
import dev.esign.sandbox.paper.SignerMark;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Makes the sealed PDF: the fields drawn in, the certificate page, the service's seal (GetSigned wire sheet §8). It is one
 * transaction with the last signature, so that a completed envelope always has its document.
 */
final class Sealer {
    private Sealer() {}

    static void seal(Tx tx, Envelope envelope) {
        Upload document = Objects.requireNonNull(envelope.document);
        SealingRequest request = new SealingRequest(
                envelope.id,
                Objects.requireNonNull(envelope.completedAt),
                values(envelope, document),
                signers(envelope));
        envelope.sealedSha = tx.files.put(Paper.sign(tx.files.get(document.sha256()), request, keys(tx)));
    }

    /** Made with the first seal and kept: a folder's documents are all sealed with the same. */
    private static SealKeys keys(Tx tx) {
        String kept = tx.settings.findOrPut("seal_keys", () -> Base64.getEncoder()
                .encodeToString(SealKeys.generate().toPkcs12(password())));
        return SealKeys.fromPkcs12(Base64.getDecoder().decode(kept), password());
    }

    private static List<FieldValue> values(Envelope envelope, Upload document) {
        return envelope.fields.stream()
                .filter(f -> f.value() != null)
                .map(f -> f.onPaper(document.pages().get(f.page() - 1), name(envelope.signer(f.signerId()))))
                .toList();
    }

    private static List<SignerMark> signers(Envelope envelope) {
        return envelope.signers.stream()
                .map(s -> new SignerMark(
                        name(s), s.email, Objects.requireNonNull(s.signedAt), Objects.requireNonNull(s.ip)))
                .toList();
    }

    private static String name(Signer signer) {
        return Objects.requireNonNull(signer.signedName);
    }

    /** The store lies in a database without a password, so one here would only look like a protection. */
    private static char[] password() {
        return "sandbox".toCharArray();
    }
}
