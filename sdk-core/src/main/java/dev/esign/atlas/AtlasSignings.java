package dev.esign.atlas;

import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Envelopes in the words that are the same for all providers, and signature fields where detection found none. */
final class AtlasSignings {
    private static final int IN_A_ROW = 3;

    private AtlasSignings() {}

    static Signing read(Envelope envelope) {
        return new Signing(
                envelope.id(),
                state(envelope),
                envelope.status() == null ? "" : envelope.status().value(),
                envelope.parties().stream().map(AtlasSignings::progress).toList());
    }

    private static SigningState state(Envelope envelope) {
        return switch (envelope.status() == null ? "" : envelope.status().value()) {
            case "draft" -> SigningState.DRAFT;
            case "pending" -> SigningState.OUT;
            case "signed" -> envelope.signedDownloadUrl() == null ? SigningState.SIGNED : SigningState.COMPLETED;
            case "declined" -> SigningState.DECLINED;
            case "voided" -> SigningState.CANCELED;
            default -> SigningState.OTHER;
        };
    }

    private static SignatoryProgress progress(EnvelopeParty party) {
        return new SignatoryProgress(party.email(), party.name(), state(party.status()), party.signUrl());
    }

    private static SignatoryState state(@Nullable PartyStatus status) {
        return switch (status == null ? "" : status.value()) {
            case "waiting", "pending" -> SignatoryState.WAITING;
            case "signed" -> SignatoryState.SIGNED;
            case "declined" -> SignatoryState.DECLINED;
            default -> SignatoryState.OTHER;
        };
    }

    /** Sends it as it was found, with a signature for everybody whom detection gave none. */
    static SendEnvelope send(Envelope ready, List<Party> parties) {
        SendEnvelope send = SendEnvelope.to(parties);
        if (ready.fieldsVersion() != null) {
            send = send.withFieldsVersion(ready.fieldsVersion());
        }
        List<Field> fields = new ArrayList<>(ready.fields());
        for (int order = 1; order <= parties.size(); order++) {
            if (!hasSignature(ready, order)) {
                fields.add(signature(order));
            }
        }
        return fields.size() == ready.fields().size() ? send : send.withFields(fields);
    }

    private static boolean hasSignature(Envelope ready, int order) {
        return ready.fields().stream()
                .anyMatch(
                        field -> FieldType.SIGNATURE.equals(field.type()) && Objects.equals(field.partyOrder(), order));
    }

    /** At the foot of the first page, side by side, and then in rows upwards. */
    private static Field signature(int order) {
        int column = (order - 1) % IN_A_ROW;
        int row = (order - 1) / IN_A_ROW % 11;
        return Field.at(FieldType.SIGNATURE, order, 1, 0.05 + 0.3 * column, 0.9 - 0.08 * row, 0.28, 0.06);
    }
}
