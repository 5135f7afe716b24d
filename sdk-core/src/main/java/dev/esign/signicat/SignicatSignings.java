package dev.esign.signicat;

import dev.esign.IdempotencyKey;
import dev.esign.signing.Signatory;
import dev.esign.signing.SignatoryProgress;
import dev.esign.signing.SignatoryState;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents in the words that are the same for all providers. */
final class SignicatSignings {
    private static final SignerNotifications BY_EMAIL = SignerNotifications.of(NotificationSetup.of()
            .withRequest(NotificationSetting.SEND_EMAIL)
            .withReminder(NotificationSetting.SEND_EMAIL)
            .withCanceled(NotificationSetting.SEND_EMAIL));

    private SignicatSignings() {}

    static CreateDocument create(SigningRequest request, String contactEmail, SignatureType type) {
        List<SignerOptions> signers = new ArrayList<>();
        for (Signatory signatory : request.signatories()) {
            signers.add(SignerOptions.of(signatory.email())
                    .withSignerInfo(info(signatory))
                    .withSignatureType(type)
                    .withRedirectSettings(RedirectSettings.doNotRedirect())
                    .withNotifications(BY_EMAIL)
                    .withOrder(request.parallel() ? 1 : signers.size() + 1)
                    .withRequired(true));
        }
        CreateDocument create = CreateDocument.of(
                        request.title(), request.document(), ContactDetails.of(contactEmail), signers)
                .withExternalId(externalId(request.reference()))
                .withDataToSign(data -> data.withPackaging(Packaging.of(PackageFormat.PADES)));
        return request.message() == null ? create : create.withDescription(request.message());
    }

    private static String externalId(String reference) {
        try {
            return IdempotencyKey.of(reference).value();
        } catch (IllegalArgumentException otherText) {
            return IdempotencyKey.derivedFrom("submit", reference).value();
        }
    }

    /** The last word is the last name; whoever has one word only has no last name. */
    private static SignerInfo info(Signatory signatory) {
        String name = signatory.name().strip();
        int gap = name.lastIndexOf(' ');
        String first = gap < 0 ? name : name.substring(0, gap).strip();
        String last = gap < 0 ? null : name.substring(gap + 1);
        return new SignerInfo(first, last, signatory.email(), null, null, null, null, Map.of());
    }

    static Signing read(SignatureDocument document) {
        DocumentStatus status = document.documentStatus();
        return new Signing(
                document.documentId(),
                state(document.status()),
                status == null ? "" : status.value(),
                document.signers().stream().map(SignicatSignings::progress).toList());
    }

    private static SigningState state(@Nullable DocumentState state) {
        if (state == null || state.documentStatus() == null) {
            return SigningState.OTHER;
        }
        return switch (state.documentStatus().value().toLowerCase(Locale.ROOT)) {
            case "waiting_for_attachments" -> SigningState.DRAFT;
            case "unsigned", "partialsigned" -> SigningState.OUT;
            case "signed" -> state.isPackaged(PackageFormat.PADES) ? SigningState.COMPLETED : SigningState.SIGNED;
            case "canceled" -> SigningState.CANCELED;
            case "expired" -> SigningState.EXPIRED;
            default -> SigningState.OTHER;
        };
    }

    private static SignatoryProgress progress(Signer signer) {
        return new SignatoryProgress(
                email(signer),
                name(signer),
                signer.hasSigned() ? SignatoryState.SIGNED : SignatoryState.WAITING,
                signer.url());
    }

    /** Not every answer repeats who the signer is, but the caller's id of the signer is the address. */
    private static @Nullable String email(Signer signer) {
        SignerInfo info = signer.signerInfo();
        return info != null && info.email() != null ? info.email() : signer.externalSignerId();
    }

    private static @Nullable String name(Signer signer) {
        SignerInfo info = signer.signerInfo();
        String name = info == null
                ? ""
                : Stream.of(info.firstName(), info.lastName())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" "));
        if (!name.isBlank()) {
            return name;
        }
        DocumentSignature signature = signer.documentSignature();
        return signature == null ? null : signature.fullName();
    }

    /** Those of the lowest order who have not signed; without an order, all of them. */
    static List<String> whoseTurn(SignatureDocument document) {
        List<Signer> waiting = document.signers().stream()
                .filter(signer -> !signer.hasSigned())
                .toList();
        int turn = waiting.stream().mapToInt(SignicatSignings::order).min().orElse(0);
        return waiting.stream()
                .filter(signer -> order(signer) == turn)
                .map(Signer::id)
                .toList();
    }

    private static int order(Signer signer) {
        return signer.order() == null ? 0 : signer.order();
    }

    static ManualReminder reminder(List<String> signers) {
        ManualReminder reminder = ManualReminder.of(NotificationSetting.SEND_EMAIL);
        for (String signer : signers) {
            reminder = reminder.withSigner(signer, ReminderTarget.of());
        }
        return reminder;
    }
}
