package dev.esign.sandbox.signicat;

import dev.esign.sandbox.paper.Paper;
import dev.esign.sandbox.paper.SealKeys;
import dev.esign.sandbox.paper.SealingRequest;
import dev.esign.sandbox.paper.SignerMark;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seals what was signed: the document, and the attachments that were to be signed. */
final class Packages {
    private Packages() {}

    /** Only reads, for it takes a while. */
    static Sealed seal(Tx tx, Document document, SealKeys keys) {
        String pdf = document.content.pdfSha();
        boolean wanted = pdf != null && document.content.hasPades();
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        document.attachments.stream()
                .filter(Attachment::wantsSignature)
                .forEach(a -> attachments.put(a.id(), seal(tx, document, a.originalSha(), keys)));
        return new Sealed(wanted ? seal(tx, document, Objects.requireNonNull(pdf), keys) : null, attachments);
    }

    static void keep(Tx tx, Document document, Sealed sealed) {
        document.sealedSha = sealed.document() == null ? null : tx.files.put(sealed.document());
        document.attachments = document.attachments.stream()
                .map(a -> {
                    byte[] bytes = sealed.attachments().get(a.id());
                    return bytes == null ? a : a.sealed(tx.files.put(bytes));
                })
                .toList();
    }

    private static byte[] seal(Tx tx, Document document, String sha, SealKeys keys) {
        SealingRequest request =
                new SealingRequest(document.id, Objects.requireNonNull(document.overAt), List.of(), marks(document));
        return Paper.sign(tx.files.get(sha), request, keys);
    }

    private static List<SignerMark> marks(Document document) {
        return document.signers.stream()
                .flatMap(s -> s.signature == null ? Stream.of() : Stream.of(mark(s, s.signature)))
                .toList();
    }

    private static SignerMark mark(Signer signer, DocumentSignature signature) {
        return new SignerMark(signature.fullName(), signer.email(), signature.signedTime(), signature.clientIp());
    }

    /** Made with the first seal and kept: a folder's documents are all sealed with the same. */
    static SealKeys keys(Tx tx) {
        String kept = tx.settings.findOrPut("seal_keys", () -> Base64.getEncoder()
                .encodeToString(SealKeys.generate().toPkcs12(password())));
        return SealKeys.fromPkcs12(Base64.getDecoder().decode(kept), password());
    }

    /** The store lies in a database without a password, so one here would only look like a protection. */
    private static char[] password() {
        return "sandbox".toCharArray();
    }

    /** What is to be kept: the document's PAdES, if it gets one, and those of attachments by their ids. */
    @SuppressWarnings("ArrayRecordComponent") // It goes from one method to the next and is never compared.
    record Sealed(byte @Nullable [] document, Map<String, byte[]> attachments) {}
}
