package dev.esign.getsigned;

import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Envelopes in the words that are the same for all providers, and fields at the foot of the first page. */
final class GetSignedSignings {
    /** So many fit side by side on any paper. */
    private static final int IN_A_ROW = 3;

    private GetSignedSignings() {}

    static Signing read(Envelope envelope) {
        return new Signing(
                envelope.id(),
                state(envelope.status()),
                envelope.status() == null ? "" : envelope.status().value(),
                envelope.signers().stream().map(GetSignedSignings::progress).toList());
    }

    private static SigningState state(@Nullable EnvelopeStatus status) {
        return switch (status == null ? "" : status.value()) {
            case "draft" -> SigningState.DRAFT;
            case "sent", "in_progress" -> SigningState.OUT;
            case "completed" -> SigningState.COMPLETED;
            case "declined" -> SigningState.DECLINED;
            case "voided" -> SigningState.CANCELED;
            case "expired" -> SigningState.EXPIRED;
            default -> SigningState.OTHER;
        };
    }

    private static SignatoryProgress progress(EnvelopeSigner signer) {
        return new SignatoryProgress(signer.email(), signer.name(), state(signer), signer.signingUrl());
    }

    /** Only a marketing page names the states; the time of the signature is proven. */
    private static SignatoryState state(EnvelopeSigner signer) {
        return switch (signer.status() == null ? "" : signer.status().value()) {
            case "pending", "viewed" -> SignatoryState.WAITING;
            case "signed" -> SignatoryState.SIGNED;
            case "declined" -> SignatoryState.DECLINED;
            default -> signer.signedAt() != null ? SignatoryState.SIGNED : SignatoryState.OTHER;
        };
    }

    static List<Signer> signers(SigningRequest request) {
        List<Signer> signers = new ArrayList<>();
        for (var signatory : request.signatories()) {
            int order = request.parallel() ? 1 : signers.size() + 1;
            signers.add(Signer.of(signatory.email(), signatory.name()).withRoutingOrder(order));
        }
        return signers;
    }

    /** A signature, and the date below it, for everybody. */
    static List<PlaceField> fields(String documentId, List<String> signerIds) {
        List<PlaceField> fields = new ArrayList<>();
        for (int i = 0; i < signerIds.size(); i++) {
            String signer = signerIds.get(i);
            double left = 40 + 170 * (i % IN_A_ROW);
            double foot = 36 + 64 * (i / IN_A_ROW % 10);
            fields.add(PlaceField.of(FieldType.SIGNATURE, documentId, 1, new Box(left, foot + 20, 150, 36), signer)
                    .withRequired(true));
            fields.add(PlaceField.of(FieldType.DATE, documentId, 1, new Box(left, foot, 150, 16), signer));
        }
        return fields;
    }
}
