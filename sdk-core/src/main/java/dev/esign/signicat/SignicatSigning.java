package dev.esign.signicat;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Document;
import dev.esign.Download;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Steps;
import dev.esign.internal.signing.Following;
import dev.esign.signing.Capabilities;
import dev.esign.signing.Capability;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningEvent;
import dev.esign.signing.SigningRequest;
import dev.esign.signing.SigningService;
import dev.esign.signing.WebhookSignal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Signs with Signicat. A submit makes the document, which is out at once, in one request; the sealed PDF is a PAdES.
 * Everybody is invited by e-mail and must sign. The reference becomes the {@code externalId}, as it is if it can stand
 * there, else as {@link dev.esign.IdempotencyKey#derivedFrom} makes it of {@code "submit"} and the reference; the e-mail
 * addresses become {@code externalSignerId}, the message the description. Needs all three scopes of documents: {@link SignicatScope}. Immutable and
 * thread-safe; options are copies.
 */
public final class SignicatSigning implements SigningService {
    private static final Capabilities CAPABILITIES =
            Capabilities.allBut("Signicat", Capability.DECLINE, Capability.DOCUMENT_BY_URL);

    private final SignicatClient client;
    private final String contactEmail;
    private final SignatureType signatureType;

    private SignicatSigning(SignicatClient client, String contactEmail, SignatureType signatureType) {
        this.client = client;
        this.contactEmail = contactEmail;
        this.signatureType = signatureType;
    }

    /**
     * Signs by way of a client.
     *
     * @param client stays the caller's, who closes it
     * @param contactEmail whom a signatory may ask
     * @return the service
     * @throws IllegalArgumentException if the address is blank
     */
    public static SignicatSigning of(SignicatClient client, String contactEmail) {
        if (contactEmail.isBlank()) {
            throw new IllegalArgumentException("The contact's e-mail address is blank; signatories may ask there.");
        }
        return new SignicatSigning(client, contactEmail, SignatureType.of(SignatureMechanism.PKI_SIGNATURE));
    }

    /**
     * Sets how people sign.
     *
     * @param type default: {@link SignatureMechanism#PKI_SIGNATURE}, by any method that the account has
     * @return a copy
     */
    public SignicatSigning withSignatureType(SignatureType type) {
        return new SignicatSigning(client, contactEmail, type);
    }

    /**
     * All that only Signicat can do.
     *
     * @return the client that this was made of
     */
    public SignicatClient client() {
        return client;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the file's name does not end as its kind does: Signicat goes by that
     */
    @Override
    public ApiCall<Signing> submit(SigningRequest request) {
        if (request.document() instanceof Document.Link) {
            throw CAPABILITIES.lacks(Capability.DOCUMENT_BY_URL);
        }
        CreateDocument create = SignicatSignings.create(request, contactEmail, signatureType);
        return client.transport()
                .steps("signing.submit")
                .carriesDocument()
                .keyed(create.key())
                .value(steps -> SignicatSignings.read(steps.takeWhole(on(steps).create(create))));
    }

    @Override
    public ApiCall<Signing> status(String id) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.status")
                .value(steps -> SignicatSignings.read(steps.take(on(steps).get(checked))));
    }

    /** {@inheritDoc} Asks first whose turn it is. */
    @Override
    public ApiCall<Void> remind(String id) {
        String checked = checked(id);
        return client.transport().steps("signing.remind").nothing(steps -> {
            List<String> signers =
                    SignicatSignings.whoseTurn(steps.take(on(steps).get(checked)));
            if (!signers.isEmpty()) {
                steps.take(new Notifications(steps.transport()).remind(checked, SignicatSignings.reminder(signers)));
            }
        });
    }

    /**
     * {@inheritDoc} Signicat does so a moment later.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    @Override
    public ApiCall<Void> cancel(String id, String reason) {
        return client.documents().cancel(id, reason);
    }

    @Override
    public Download download(String id) {
        String checked = checked(id);
        return client.transport().download("signing.download", steps -> {
            Following.requireCompleted(
                    SignicatSignings.read(steps.take(on(steps).get(checked))));
            return on(steps).download(checked, FileFormat.PADES);
        });
    }

    @Override
    public Await<Signing> awaitCompleted(String id) {
        return following(id).awaitCompleted();
    }

    @Override
    public Stream<SigningEvent> events(String id) {
        return following(id).events();
    }

    @Override
    public Stream<SigningEvent> events(String id, WebhookSignal signal) {
        return following(id).events(signal);
    }

    private static Documents on(Steps steps) {
        return new Documents(steps.transport());
    }

    private static String checked(String id) {
        return PathId.of("document", id);
    }

    private Following following(String id) {
        return new Following(client.transport(), id, status(id));
    }
}
