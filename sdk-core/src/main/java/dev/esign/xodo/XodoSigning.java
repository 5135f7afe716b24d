package dev.esign.xodo;

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
import java.util.stream.Stream;

/**
 * Signs with Xodo Sign. A submit makes the document, which is out at once, in one request; Xodo appends a page for the
 * signatures. Everybody named must sign. The reference becomes {@code client}. Immutable and thread-safe.
 *
 * <p><b>Xodo knows no idempotency.</b> A submit whose answer is lost is not repeated: it fails with
 * {@link dev.esign.CallException#outcomeUnknown()}, and the document may be out. Look for it, by
 * {@link Documents#findByClientReference} with the same reference, before you run the submit again.
 */
public final class XodoSigning implements SigningService {
    private static final Capabilities CAPABILITIES =
            Capabilities.allBut("Xodo Sign", Capability.IDEMPOTENT_SUBMIT, Capability.CANCEL_REASON, Capability.DOCX);

    private final XodoClient client;

    private XodoSigning(XodoClient client) {
        this.client = client;
    }

    /**
     * Signs by way of a client.
     *
     * @param client stays the caller's, who closes it
     * @return the service
     */
    public static XodoSigning of(XodoClient client) {
        return new XodoSigning(client);
    }

    /**
     * All that only Xodo can do.
     *
     * @return the client that this was made of
     */
    public XodoClient client() {
        return client;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ApiCall<Signing> submit(SigningRequest request) {
        if (request.document() instanceof Document.Content content && content.type() == Document.Type.DOCX) {
            throw CAPABILITIES.lacks(Capability.DOCX);
        }
        CreateDocument create = XodoSignings.create(request);
        return client.transport()
                .steps("signing.submit")
                .carriesDocument()
                .value(steps -> XodoSignings.read(steps.take(on(steps).create(create))));
    }

    @Override
    public ApiCall<Signing> status(String id) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.status")
                .value(steps -> XodoSignings.read(steps.take(on(steps).get(checked))));
    }

    /** {@inheritDoc} Takes one request for each person, after one that asks whose turn it is. */
    @Override
    public ApiCall<Void> remind(String id) {
        String checked = checked(id);
        return client.transport().steps("signing.remind").nothing(steps -> {
            XodoDocument document = steps.take(on(steps).get(checked));
            for (int signer : XodoSignings.whoseTurn(document)) {
                steps.take(on(steps).sendReminder(checked, signer));
            }
        });
    }

    @Override
    public ApiCall<Void> cancel(String id, String reason) {
        return client.documents().cancel(id);
    }

    @Override
    public Download download(String id) {
        String checked = checked(id);
        return client.transport().download("signing.download", steps -> {
            Following.requireCompleted(XodoSignings.read(steps.take(on(steps).get(checked))));
            return on(steps).downloadFinal(checked);
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
