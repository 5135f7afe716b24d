package dev.esign.getsigned;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Document;
import dev.esign.Download;
import dev.esign.Paged;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Lists;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes: created, filled, sent, followed, called off, downloaded. Thread-safe. An id that is blank or has a slash or
 * {@code ..} in it is an {@link IllegalArgumentException}, before anything is sent. Source: GetSigned wire sheet §2.
 *
 * <p>All that change something carry an idempotency key, which GetSigned honours for 24 hours, and so are repeated after
 * a broken connection.
 */
public final class Envelopes {
    private static final Duration COMPLETED_WAIT = Duration.ofMinutes(10);

    private final Transport transport;
    private final VoidPath voidPath;

    Envelopes(Transport transport, VoidPath voidPath) {
        this.transport = transport;
        this.voidPath = voidPath;
    }

    /**
     * Makes a draft, which has yet to get its document and its fields.
     *
     * @param request whose it is and who is to sign
     * @return the call. The answer need not name the signers' ids, which fields need: {@link #get} is the likely place
     */
    public ApiCall<Envelope> create(CreateEnvelope request) {
        return transport
                .call("envelopes.create", "POST", "v1", "envelopes")
                .keyed()
                .body(request.body())
                .object(members -> Envelope.read(members, null));
    }

    /**
     * Reads an envelope.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Envelope> get(String id) {
        return transport
                .call("envelopes.get", "GET", "v1", "envelopes", checked(id))
                .object(members -> Envelope.read(members, id));
    }

    /**
     * Lists the envelopes of one tenant. No page shows the answer: it is followed as long as it names a cursor
     * ({@code nextCursor} or {@code next_cursor}). That the next page is asked for by {@code cursor} is an assumption.
     *
     * @param tenantId whose, as set at creation
     * @return the list, fetched as it is consumed
     * @throws IllegalArgumentException if it is blank, which might list all
     */
    public Paged<Envelope> list(String tenantId) {
        if (tenantId.isBlank()) {
            throw new IllegalArgumentException("The tenant id is blank. list() lists the envelopes of all tenants.");
        }
        return listOf(tenantId);
    }

    /**
     * Lists the envelopes of all tenants of this application. What {@link #list(String)} says of pages and {@code cursor}
     * holds here too.
     *
     * @return the list, fetched as it is consumed
     */
    public Paged<Envelope> list() {
        return listOf(null);
    }

    /**
     * Gives a draft its document. The bytes are streamed. That GetSigned honours the idempotency key here too is an
     * assumption: its pages say so of POST as such. What a second upload would do is not public.
     *
     * @param id which
     * @param document a PDF of up to 25 MB whose bytes are at hand
     * @return the call
     * @throws IllegalArgumentException if it is no PDF, or larger, as far as its size is known; or a {@link Document.Link}
     */
    public ApiCall<UploadedDocument> uploadDocument(String id, Document document) {
        return transport
                .call("envelopes.uploadDocument", "POST", "v1", "envelopes", checked(id), "document")
                .carriesDocument()
                .keyed()
                .body(RawPdf.of(document))
                .object(UploadedDocument::read);
    }

    /**
     * Places a field in a draft's document.
     *
     * @param id which
     * @param field what, where and whose
     * @return the call
     */
    public ApiCall<PlacedField> addField(String id, PlaceField field) {
        return transport
                .call("envelopes.addField", "POST", "v1", "envelopes", checked(id), "fields")
                .keyed()
                .body(field.body())
                .objectIfAny(PlacedField::read);
    }

    /**
     * Sends a draft to the signers who are first.
     *
     * @param id which
     * @return the call. Fails with {@link dev.esign.ConflictException} if it has been sent. No page shows the answer: only
     *     the id is certain, {@link #get} tells the rest
     */
    public ApiCall<Envelope> send(String id) {
        return changed(transport.call("envelopes.send", "POST", "v1", "envelopes", checked(id), "send"), id);
    }

    /**
     * Calls off an envelope. That this is a POST to {@code v1/envelopes/{id}/void}, without a body, is an assumption by
     * the likeness of {@link #send}: no public page shows it. {@link GetSignedClient#withVoidPath} sets another path.
     *
     * @param id which
     * @return the call. Fails with {@link dev.esign.InvalidRequestException} if the envelope is completed, and most likely
     *     with {@link dev.esign.NotFoundException} if the assumption is wrong. No page shows the answer: only the id is
     *     certain, {@link #get} tells the rest
     */
    public ApiCall<Envelope> voidEnvelope(String id) {
        return changed(transport.call("envelopes.void", "POST", voidPath.to(id)), id);
    }

    /**
     * Downloads the sealed PDF of a completed envelope. What comes before it is completed is not public.
     *
     * @param id which
     * @return the download
     */
    public Download download(String id) {
        // A form's encoding but for the space, which no id holds; so nothing in an id can end the segment.
        String segment = URLEncoder.encode(checked(id), StandardCharsets.UTF_8);
        return transport.download("envelopes.download", "v1/envelopes/" + segment + "/document");
    }

    /**
     * Waits until everybody has signed.
     *
     * @param id which
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the envelope is
     *     declined, voided or expired
     */
    public Await<Envelope> awaitCompleted(String id) {
        return transport.await(
                "envelopes.awaitCompleted",
                get(id),
                envelope -> EnvelopeStatus.COMPLETED.equals(envelope.status()),
                Envelopes::whyNotCompleted,
                COMPLETED_WAIT);
    }

    private Paged<Envelope> listOf(@Nullable String tenantId) {
        return Lists.paged(
                cursor -> transport
                        .call("envelopes.list", "GET", "v1", "envelopes")
                        .query("tenantId", tenantId)
                        .query("cursor", cursor),
                item -> Envelope.read(item, null));
    }

    private static @Nullable String whyNotCompleted(Envelope envelope) {
        EnvelopeStatus status = envelope.status();
        boolean never = status != null && status.isTerminal() && !status.equals(EnvelopeStatus.COMPLETED);
        return never ? "the envelope is " + status + " and will not be completed." : null;
    }

    private static String checked(String id) {
        return PathId.of("envelope", id);
    }

    /** No page shows the answers to changes: whatever comes is read as an envelope. */
    private static ApiCall<Envelope> changed(CallBuilder call, String id) {
        return call.keyed().body(Bodies.empty()).objectIfAny(members -> Envelope.read(members, id));
    }
}
