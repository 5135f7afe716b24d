package dev.esign.atlas;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Download;
import dev.esign.Paged;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Lists;
import dev.esign.internal.http.PathId;
import dev.esign.internal.http.Transport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes: created, sent, followed, called off, downloaded. Thread-safe. An id that is blank or has a slash or
 * {@code ..} in it is an {@link IllegalArgumentException}, before anything is sent. Source: Atlas wire sheet §2.
 *
 * <p>No page shows what Atlas answers to a change. Of the {@link Envelope} that {@link #send}, {@link #updateFields},
 * {@link #voidEnvelope}, {@link #remind} and {@link #decline} give only the id is certain; {@link #get} tells the rest.
 *
 * <p>Create and send carry an idempotency key and are repeated after a broken connection. The other changes are not, for
 * Atlas honours no key there: if {@link dev.esign.CallException#outcomeUnknown()}, look before you repeat one.
 */
public final class Envelopes {
    private static final Duration FIELDS_WAIT = Duration.ofMinutes(2);
    private static final Duration SIGNED_WAIT = Duration.ofMinutes(10);
    private static final Duration ARCHIVE_WAIT = Duration.ofMinutes(5);

    private final Transport transport;

    Envelopes(Transport transport) {
        this.transport = transport;
    }

    /**
     * Makes a draft and starts the detection of its fields. Free; carries an idempotency key, which Atlas honours for 24
     * hours.
     *
     * @param request the document and what goes with it
     * @return the call
     */
    public ApiCall<CreatedEnvelope> create(CreateEnvelope request) {
        return transport
                .call("envelopes.create", "POST", "envelope")
                .carriesDocument()
                .keyed()
                .body(request.body())
                .object(CreatedEnvelope::read);
    }

    /**
     * Reads an envelope whole.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Envelope> get(String id) {
        return transport
                .call("envelopes.get", "GET", "envelope", checked(id))
                .object(members -> Envelope.read(members, id));
    }

    /**
     * Reads how far the signing is; lighter than {@link #get}.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<EnvelopeProgress> status(String id) {
        return transport
                .call("envelopes.status", "GET", "envelope", checked(id), "status")
                .object(EnvelopeProgress::read);
    }

    /**
     * Lists envelopes. No page says whether the answer is cut into pages: it is followed as long as it names a cursor.
     *
     * @param query which
     * @return the list, fetched as it is consumed
     */
    public Paged<Envelope> list(EnvelopeQuery query) {
        EnvelopeStatus status = query.status();
        return Lists.paged(
                cursor -> transport
                        .call("envelopes.list", "GET", "envelopes")
                        .query("status", status == null ? null : status.value())
                        .query("external_id", query.externalId())
                        .query("cursor", cursor),
                item -> Envelope.read(item, null));
    }

    /**
     * Sends an envelope to its first signer. Costs one credit; carries an idempotency key, which Atlas honours for 24
     * hours.
     *
     * @param id which
     * @param request to whom
     * @return the call. Fails with {@link dev.esign.ConflictException} while detection runs, or if the fields have
     *     changed since they were read; {@link dev.esign.PaymentRequiredException} without a credit;
     *     {@link dev.esign.PermissionException} if the connected account is suspended
     */
    public ApiCall<Envelope> send(String id, SendEnvelope request) {
        return changed(
                transport
                        .call("envelopes.send", "POST", "envelope", checked(id), "send")
                        .keyed()
                        .body(request.body()),
                id);
    }

    /**
     * Changes the fields. To repeat it by hand is safe: it is answered 409 if the first was heard.
     *
     * @param id which
     * @param fieldsVersion {@link Envelope#fieldsVersion()} as last read
     * @param fields all fields, as read and changed. No page says whether those left out are removed
     * @return the call. Fails with {@link dev.esign.ConflictException} if the fields have changed since they were read
     */
    public ApiCall<Envelope> updateFields(String id, int fieldsVersion, List<Field> fields) {
        return changed(
                transport
                        .call("envelopes.updateFields", "PATCH", "envelope", checked(id), "fields")
                        .body(Bodies.json(json -> {
                            json.writeNumberField("fields_version", fieldsVersion);
                            Field.write(json, fields);
                        })),
                id);
    }

    /**
     * Calls off an envelope that not everybody has signed. Gives the credit back if nobody has.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Envelope> voidEnvelope(String id) {
        return changed(
                transport
                        .call("envelopes.void", "POST", "envelope", checked(id), "void")
                        .body(Bodies.empty()),
                id);
    }

    /**
     * Sends the next signer another e-mail. Free.
     *
     * @param id which
     * @return the call
     */
    public ApiCall<Envelope> remind(String id) {
        return changed(
                transport
                        .call("envelopes.remind", "POST", "envelope", checked(id), "remind")
                        .body(Bodies.empty()),
                id);
    }

    /**
     * Declines in a signer's name; the envelope is then {@link EnvelopeStatus#DECLINED}.
     *
     * @param id which
     * @param signerToken {@link EnvelopeParty#signerToken()} of the person whose turn it is; sent in place of the API key
     * @param reason why, for the sender
     * @return the call
     */
    public ApiCall<Envelope> decline(String id, Secret signerToken, String reason) {
        CallBuilder call = transport
                .call("envelopes.decline", "POST", "envelope", checked(id), "decline")
                .as(patience -> signerToken)
                .body(Bodies.json(json -> json.writeStringField("reason", reason)));
        return changed(call, id);
    }

    /**
     * Downloads the signed PDF.
     *
     * @param envelope as read when it had its {@link Envelope#signedDownloadUrl()}; the link expires, so not long ago
     * @return the download. Fails with {@link dev.esign.PermissionException} or {@link dev.esign.NotFoundException} once
     *     the link has expired
     * @throws IllegalArgumentException if the envelope has no such link yet
     */
    public Download download(Envelope envelope) {
        if (envelope.signedDownloadUrl() == null) {
            throw new IllegalArgumentException("Envelope " + envelope.id()
                    + " has no signed download URL yet: awaitDownload(id) waits until it is archived.");
        }
        return download(envelope.signedDownloadUrl());
    }

    /**
     * Downloads a PDF by a link that Atlas gave.
     *
     * @param link from an envelope, not long ago
     * @return the download
     * @throws IllegalArgumentException if it is no {@code https} link (or {@code http} on a loopback host)
     */
    public Download download(SecretUrl link) {
        return transport.download("envelopes.download", link.reveal());
    }

    /**
     * Waits until the detection of fields is over, whatever came of it: see {@link Envelope#fieldsStatus()}.
     *
     * @param id which
     * @return the wait, of two minutes by default
     */
    public Await<Envelope> awaitFields(String id) {
        return transport.await(
                "envelopes.awaitFields",
                get(id),
                envelope -> envelope.fieldsStatus() != null && !FieldsStatus.PENDING.equals(envelope.fieldsStatus()),
                envelope -> null,
                FIELDS_WAIT);
    }

    /**
     * Waits until everybody has signed.
     *
     * @param id which
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the envelope is
     *     declined or voided
     */
    public Await<Envelope> awaitSigned(String id) {
        return transport.await(
                "envelopes.awaitSigned",
                get(id),
                envelope -> EnvelopeStatus.SIGNED.equals(envelope.status()),
                Envelopes::whyNotSigned,
                SIGNED_WAIT);
    }

    /**
     * Waits until the signed PDF can be downloaded, which may be a little after the last signature.
     *
     * @param id which
     * @return the wait, of five minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the envelope is
     *     declined or voided
     */
    public Await<Envelope> awaitDownload(String id) {
        return transport.await(
                "envelopes.awaitDownload",
                get(id),
                envelope -> envelope.signedDownloadUrl() != null,
                Envelopes::whyNotSigned,
                ARCHIVE_WAIT);
    }

    private static @Nullable String whyNotSigned(Envelope envelope) {
        EnvelopeStatus status = envelope.status();
        boolean never = status != null && status.isTerminal() && !status.equals(EnvelopeStatus.SIGNED);
        return never ? "the envelope is " + status + " and will not be signed." : null;
    }

    private static String checked(String id) {
        return PathId.of("envelope", id);
    }

    /** No page shows the answers to changes: whatever comes is read as an envelope. */
    private static ApiCall<Envelope> changed(CallBuilder call, String id) {
        return call.objectIfAny(members -> Envelope.read(members, id));
    }
}
