package dev.esign.atlas;

import dev.esign.ApiCall;
import dev.esign.Await;
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
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs with Atlas, which finds the fields in the document by itself. A submit makes the envelope, waits until detection is
 * over, and sends it; whoever has no signature field then gets one at the foot of the first page. The reference becomes
 * {@code metadata.external_id}, the title {@code metadata.title}, for Atlas itself knows none. Immutable and thread-safe;
 * options are copies.
 */
public final class AtlasSigning implements SigningService {
    private static final Capabilities CAPABILITIES = Capabilities.allBut(
            "Atlas", Capability.PARALLEL_SIGNING, Capability.EXPIRY, Capability.CANCEL_REASON, Capability.MESSAGE);

    private final AtlasClient client;
    private final @Nullable URI webhookUrl;

    private AtlasSigning(AtlasClient client, @Nullable URI webhookUrl) {
        this.client = client;
        this.webhookUrl = webhookUrl;
    }

    /**
     * Signs by way of a client.
     *
     * @param client stays the caller's, who closes it
     * @return the service
     */
    public static AtlasSigning of(AtlasClient client) {
        return new AtlasSigning(client, null);
    }

    /**
     * Sets where Atlas reports what happens to envelopes that are made from now on.
     *
     * @param url where Atlas can reach it: an {@code https} URL (or {@code http}, for tests); default nowhere
     * @return a copy
     */
    public AtlasSigning withWebhookUrl(URI url) {
        return new AtlasSigning(client, url);
    }

    /**
     * All that only Atlas can do.
     *
     * @return the client that this was made of
     */
    public AtlasClient client() {
        return client;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public ApiCall<Signing> submit(SigningRequest request) {
        if (request.parallel() && request.signatories().size() > 1) {
            throw CAPABILITIES.lacks(Capability.PARALLEL_SIGNING);
        }
        if (request.message() != null) {
            throw CAPABILITIES.lacks(Capability.MESSAGE);
        }
        List<Party> parties = parties(request);
        CreateEnvelope create = create(request, parties);
        return client.transport()
                .steps("signing.submit")
                .carriesDocument()
                .keyed(IdempotencyKey.derivedFrom("submit", request.reference()))
                .value(steps -> submit(steps, create, parties));
    }

    private static Signing submit(Steps steps, CreateEnvelope create, List<Party> parties) {
        Envelopes envelopes = on(steps);
        String id = steps.take("create", envelopes.create(create)).envelopeId();
        Envelope ready = steps.await(envelopes.awaitFields(id));
        // A run before this one may have sent it, and people may have acted since.
        if (!AtlasSignings.read(ready).state().isSent()) {
            // Other fields are another request, which needs another key.
            String step = "send " + ready.fieldsVersion();
            steps.take(step, envelopes.send(id, AtlasSignings.send(ready, parties)));
        }
        return AtlasSignings.read(steps.take(envelopes.get(id)));
    }

    private CreateEnvelope create(SigningRequest request, List<Party> parties) {
        CreateEnvelope create = CreateEnvelope.of(request.document())
                .withParties(parties)
                .withMetadata("external_id", request.reference())
                .withMetadata("title", request.title());
        return webhookUrl == null ? create : create.withWebhookUrl(webhookUrl);
    }

    private static List<Party> parties(SigningRequest request) {
        return request.signatories().stream()
                .map(who -> new Party(who.email(), who.name(), who.role(), null))
                .toList();
    }

    @Override
    public ApiCall<Signing> status(String id) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.status")
                .value(steps -> AtlasSignings.read(steps.take(on(steps).get(checked))));
    }

    @Override
    public ApiCall<Void> remind(String id) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.remind")
                .nothing(steps -> steps.take(on(steps).remind(checked)));
    }

    @Override
    public ApiCall<Void> cancel(String id, String reason) {
        String checked = checked(id);
        return client.transport()
                .steps("signing.cancel")
                .nothing(steps -> steps.take(on(steps).voidEnvelope(checked)));
    }

    @Override
    public Download download(String id) {
        String checked = checked(id);
        return client.transport().download("signing.download", steps -> {
            Envelope envelope = steps.take(on(steps).get(checked));
            Following.requireCompleted(AtlasSignings.read(envelope));
            return on(steps).download(envelope);
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

    private static Envelopes on(Steps steps) {
        return new Envelopes(steps.transport());
    }

    private static String checked(String id) {
        return PathId.of("envelope", id);
    }

    private Following following(String id) {
        return new Following(client.transport(), id, status(id));
    }
}
