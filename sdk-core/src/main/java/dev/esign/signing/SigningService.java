package dev.esign.signing;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.Download;
import java.util.stream.Stream;

/**
 * One way to sign with any of the providers. Each provider's package has its own, such as {@code AtlasSigning}, made of that
 * provider's client, which stays the caller's: to use for all that only this provider can do, and to close.
 *
 * <pre>{@code
 * SigningService signing = AtlasSigning.of(atlas);
 * Signing lease = signing.submit(SigningRequest.of(
 *                 "lease-17b", Document.of(Path.of("lease.pdf")), Signatory.of("ana@acme.test", "Ana Diaz")))
 *         .execute();
 * signing.awaitCompleted(lease.id()).timeout(Duration.ofDays(7)).execute();
 * signing.download(lease.id()).to(Path.of("lease-signed.pdf")).execute();
 * }</pre>
 *
 * <p>Immutable and thread-safe. What a provider cannot do is an {@link UnsupportedCapabilityException} out of the method that
 * is asked for it, before anything is sent. An id that cannot be one is an {@link IllegalArgumentException}. A call may take
 * several requests: its deadline is over all of them, its headers go with each, and the response has the status and headers
 * of the last.
 */
public interface SigningService {
    /**
     * What the provider can do of what not every provider can.
     *
     * @return the same at all times
     */
    Capabilities capabilities();

    /**
     * Makes the document, places a signature for everybody who has none in it, and sends it to the first who are to sign.
     *
     * <p>All its keys are made of {@link SigningRequest#reference()}. So a submit that failed or crashed can be run again from
     * its beginning, here or in another process: it goes on where it stopped, nothing is made or sent twice, and what has
     * gone out already is left as it is ({@link Capability#IDEMPOTENT_SUBMIT}). Give the same request then. For a second
     * signing of the same contract, take another reference, or {@link ApiCall#idempotencyKey} for another key.
     *
     * @param request what is to be signed, and by whom
     * @return the call; gives the signing as it stands afterwards. Without {@link Capability#IDEMPOTENT_SUBMIT}, a failure
     *     with {@link dev.esign.CallException#outcomeUnknown()} means that it may be out: look before you run it again
     * @throws IllegalArgumentException if the provider could not take the document for its size
     */
    ApiCall<Signing> submit(SigningRequest request);

    /**
     * Reads where a signing stands.
     *
     * @param id {@link Signing#id()}
     * @return the call
     */
    ApiCall<Signing> status(String id);

    /**
     * Reminds those whose turn it is. Needs {@link Capability#REMIND}. Not repeated after an unknown outcome.
     *
     * @param id {@link Signing#id()}
     * @return the call
     */
    ApiCall<Void> remind(String id);

    /**
     * Calls a signing off. A provider may need a moment until its status says so.
     *
     * @param id {@link Signing#id()}
     * @param reason why, for the signatories; dropped without {@link Capability#CANCEL_REASON}
     * @return the call
     */
    ApiCall<Void> cancel(String id, String reason);

    /**
     * Fetches the sealed PDF. Where the signing stands is read first, for no provider says what it gives before there is
     * one.
     *
     * @param id {@link Signing#id()}
     * @return the download. Fails with {@link NotCompletedException} if there is no sealed PDF (yet)
     */
    Download download(String id);

    /**
     * Waits until the sealed PDF can be fetched.
     *
     * @param id {@link Signing#id()}
     * @return the wait, of ten minutes by default. Ends with {@link dev.esign.AwaitException} as soon as the signing is
     *     declined, canceled or expired
     */
    Await<Signing> awaitCompleted(String id);

    /**
     * Tells what has happened, from the beginning, and what happens, until it is over. Looks after pauses that grow from one
     * second by half each time, up to thirty seconds; an outage only makes it look again.
     *
     * @param id {@link Signing#id()}
     * @return a sequential stream, in order, that waits while it is consumed; to be left by anybody at any time. Fails with
     *     what {@link #status} fails with, with a {@link dev.esign.TransportException} if the thread is interrupted or the
     *     client closed
     */
    Stream<SigningEvent> events(String id);

    /**
     * Tells the same events, but looks when a webhook says that something has changed, within a second; and by itself every
     * five minutes, for a webhook may be lost.
     *
     * @param id {@link Signing#id()}
     * @param signal told of webhooks
     * @return a stream like that of {@link #events(String)}
     */
    Stream<SigningEvent> events(String id, WebhookSignal signal);
}
