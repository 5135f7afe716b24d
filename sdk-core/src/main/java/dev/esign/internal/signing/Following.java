package dev.esign.internal.signing;

import dev.esign.ApiCall;
import dev.esign.Await;
import dev.esign.internal.http.Transport;
import dev.esign.internal.http.Watch;
import dev.esign.signing.NotCompletedException;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningEvent;
import dev.esign.signing.SigningState;
import dev.esign.signing.WebhookSignal;
import java.time.Duration;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What follows a signing, in the same way for all providers, out of nothing but its status.
 *
 * @param transport whose time it is
 * @param id which signing
 * @param status how to read it
 */
public record Following(Transport transport, String id, ApiCall<Signing> status) {
    private static final Duration COMPLETED_WAIT = Duration.ofMinutes(10);

    /**
     * Waits until the sealed file can be fetched.
     *
     * @return the wait
     */
    public Await<Signing> awaitCompleted() {
        return transport.await(
                "signing.awaitCompleted",
                status,
                signing -> signing.state() == SigningState.COMPLETED,
                Following::whyNotCompleted,
                COMPLETED_WAIT);
    }

    /**
     * Tells what happens, by polling.
     *
     * @return the events, found as they are consumed
     */
    public Stream<SigningEvent> events() {
        return stream(transport.watch("signing.events", status, null));
    }

    /**
     * Tells what happens, as soon as it is told that something did.
     *
     * @param signal tells
     * @return the events, found as they are consumed
     */
    public Stream<SigningEvent> events(WebhookSignal signal) {
        return stream(transport.watch("signing.events", status, () -> signal.changes(id)));
    }

    /**
     * Sees to it that there is a sealed file.
     *
     * @param signing how it stands
     * @throws NotCompletedException if there is none
     */
    public static void requireCompleted(Signing signing) {
        if (signing.state() != SigningState.COMPLETED) {
            throw new NotCompletedException(signing);
        }
    }

    private static Stream<SigningEvent> stream(Watch<Signing> watch) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Events(watch), traits), false);
    }

    private static @Nullable String whyNotCompleted(Signing signing) {
        boolean never = signing.state().isTerminal() && signing.state() != SigningState.COMPLETED;
        return never ? "the signing is " + signing.state() + " and will not be completed." : null;
    }
}
