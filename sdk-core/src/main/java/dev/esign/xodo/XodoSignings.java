package dev.esign.xodo;

import dev.esign.Document;
import dev.esign.SecretUrl;
import dev.esign.signing.Signatory;
import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents in the words that are the same for all providers. */
final class XodoSignings {
    private XodoSignings() {}

    static CreateDocument create(SigningRequest request) {
        List<Signer> signers = new ArrayList<>();
        for (Signatory signatory : request.signatories()) {
            int id = signers.size() + 1;
            Signer signer = Signer.of(id, signatory.email(), signatory.name());
            signers.add(request.parallel() ? signer : signer.withOrder(id));
        }
        CreateDocument create = CreateDocument.of(List.of(file(request)), signers)
                .withTitle(request.title())
                .withClientReference(request.reference())
                .withSignerOrder(!request.parallel())
                .withAllSignersRequired(true);
        return request.message() == null ? create : create.withMessage(request.message());
    }

    private static SourceFile file(SigningRequest request) {
        return request.document() instanceof Document.Content content
                ? SourceFile.of(content)
                : SourceFile.of(request.title(), request.document());
    }

    static Signing read(XodoDocument document) {
        return new Signing(
                document.hash(),
                state(document),
                words(document.flags()),
                document.signers().stream().map(XodoSignings::progress).toList());
    }

    private static SigningState state(XodoDocument document) {
        DocumentFlags flags = document.flags();
        List<DocumentSigner> signers = document.signers();
        if (flags.completed()) {
            return SigningState.COMPLETED;
        } else if (signers.stream().anyMatch(DocumentSigner::hasDeclined)) {
            return SigningState.DECLINED;
        } else if (flags.cancelled() || flags.deleted() || flags.trashed()) {
            return SigningState.CANCELED;
        } else if (flags.expired()) {
            return SigningState.EXPIRED;
        } else if (flags.template()) {
            return SigningState.OTHER;
        } else if (flags.draft()) {
            return SigningState.DRAFT;
        }
        boolean all = !signers.isEmpty() && signers.stream().allMatch(DocumentSigner::hasSigned);
        return all ? SigningState.SIGNED : SigningState.OUT;
    }

    /** The flags that are set: Xodo has no other word for where a document stands. */
    private static String words(DocumentFlags flags) {
        return String.join(
                " ",
                Stream.of(
                                word(flags.draft(), "is_draft"),
                                word(flags.template(), "is_template"),
                                word(flags.completed(), "is_completed"),
                                word(flags.cancelled(), "is_cancelled"),
                                word(flags.expired(), "is_expired"),
                                word(flags.archived(), "is_archived"),
                                word(flags.trashed(), "is_trashed"),
                                word(flags.deleted(), "is_deleted"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> word(boolean set, String name) {
        return set ? List.of(name) : List.of();
    }

    private static SignatoryProgress progress(DocumentSigner signer) {
        SecretUrl embedded = signer.embeddedSigningUrl();
        return new SignatoryProgress(
                signer.email(), signer.name(), state(signer), embedded == null ? signer.signingUrl() : embedded);
    }

    /** Whoever has neither signed nor declined has yet to sign, whatever the status says. */
    private static SignatoryState state(DocumentSigner signer) {
        if (signer.hasSigned()) {
            return SignatoryState.SIGNED;
        }
        return signer.hasDeclined() ? SignatoryState.DECLINED : SignatoryState.WAITING;
    }

    static List<Integer> whoseTurn(XodoDocument document) {
        return document.signers().stream()
                .filter(signer -> !signer.hasSigned() && !signer.hasDeclined())
                .filter(signer -> !SignerStatus.ON_HOLD.equals(signer.status()))
                .flatMap(signer -> Stream.ofNullable(signer.id()))
                .toList();
    }
}
