package dev.esign.getsigned;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Document;
import dev.esign.Download;
import dev.esign.IdempotencyKey;
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
 * Signs with GetSigned, which takes PDFs of up to 25 MB. A submit makes the envelope, uploads the document, places a
 * signature and a date for everybody at the foot of the first page, and sends it. Everybody proves who they are by a code in
 * an e-mail. GetSigned has no place for the reference; the keys of the calls are made of it. Immutable and thread-safe.
 */
public final class GetSignedSigning implements SigningService {
    private static final Capabilities CAPABILITIES = Capabilities.allBut(
            "GetSigned",
            Capability.REMIND,
            Capability.CANCEL_REASON,
            Capability.MESSAGE,
            Capability.DOCX,
            Capability.DOCUMENT_BY_URL);

    private final GetSignedClient client;
    private final String tenantId;

    private GetSignedSigning(GetSignedClient client, String tenantId) {
        this.client = client;
        this.tenantId = tenantId;
    }

    /**
     * Signs by way of a client.
     *
     * @param client stays the caller's, who closes it
     * @param tenantId whose the envelopes are: any key of the caller's own; one that is always the same, if there is only one
     * @return the service
     * @throws IllegalArgumentException if the tenant id is blank
     */
    public static GetSignedSigning of(GetSignedClient client, String tenantId) {
        if (tenantId.isBlank()) {
            throw new IllegalArgumentException("The tenant id is blank; any word of the caller's own will do.");
        }
        return new GetSignedSigning(client, tenantId);
    }

    /**
     * All that only GetSigned can do.
     *
     * @return the client that this was made of
     */
    public GetSignedClient client() {
        return client;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ApiCall<Signing> submit(SigningRequest request) {
        if (request.message() != null) {
            throw CAPABILITIES.lacks(Capability.MESSAGE);
        }
        if (!(request.document() instanceof Document.Content content)) {
            throw CAPABILITIES.lacks(Capability.DOCUMENT_BY_URL);
        }
        if (content.type() == Document.Type.DOCX) {
            throw CAPABILITIES.lacks(Capability.DOCX);
        }
        RawPdf.check(content);
        CreateEnvelope create = CreateEnvelope.of(tenantId, request.title(), GetSignedSignings.signers(request));
        return client.transport()
                .steps("signing.submit")
                .carriesDocument()
                .keyed(IdempotencyKey.derivedFrom("submit", request.reference()))
                .value(steps ->
                        submit(steps, create, content, request.signatories().size()));
    }

    private Signing submit(Steps steps, CreateEnvelope create, Document.Content content, int people) {
        Envelopes envelopes = on(steps);
        String id = steps.take("create", envelopes.create(create)).id();
        Envelope envelope = steps.take(envelopes.get(id));
        // A run before this one may have sent it, and people may have acted since.
        if (GetSignedSignings.read(envelope).state().isSent()) {
            return GetSignedSignings.read(envelope);
        }
        List<String> signers = signerIds(envelope);
        if (signers.size() < people) {
            throw steps.unreadable("the answer does not name the ids of all signers, which their fields need");
        }
        String document =
                steps.take("upload", envelopes.uploadDocument(id, content)).documentId();
        List<PlaceField> fields = GetSignedSignings.fields(document, signers);
        for (int i = 0; i < fields.size(); i++) {
            steps.take("field " + i, envelopes.addField(id, fields.get(i)));
        }
        steps.take("send", envelopes.send(id));
        return GetSignedSignings.read(steps.take(envelopes.get(id)));
    }

    private static List<String> signerIds(Envelope envelope) {
        return envelope.signers().stream()
                .flatMap(signer -> Stream.ofNullable(signer.id()))
                .toList();
    }

    @Override
    public ApiCall<Signing> status(String id) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.status")
                .value(steps -> GetSignedSignings.read(steps.take(on(steps).get(checked))));
    }

    @Override
    public ApiCall<Void> remind(String id) {
        throw CAPABILITIES.lacks(Capability.REMIND);
    }

    /**
     * {@inheritDoc} That GetSigned can do so is certain; how is an assumption, see {@link Envelopes#voidEnvelope}.
     */
    @Override
    public ApiCall<Void> cancel(String id, String reason) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.cancel")
                .keyed(IdempotencyKey.random())
                .nothing(steps -> steps.take("void", on(steps).voidEnvelope(checked)));
    }

    @Override
    public Download download(String id) {
        String checked = checked(id);
        return client.transport().download("signing.download", steps -> {
            Following.requireCompleted(
                    GetSignedSignings.read(steps.take(on(steps).get(checked))));
            return on(steps).download(checked);
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

    /** A client of its own, for its calls carry the headers of the whole. */
    private Envelopes on(Steps steps) {
        return client.on(steps.transport()).envelopes();
    }

    private static String checked(String id) {
        return PathId.of("envelope", id);
    }

    private Following following(String id) {
        return new Following(client.transport(), id, status(id));
    }
}
