package dev.esign.acceptance;

import dev.esign.quickstart.Provider;
import dev.esign.sandbox.Sandbox;
import dev.esign.sandbox.faults.Faults;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a test sees behind a provider's wire.
 *
 * @param faults what goes wrong on purpose
 * @param documents how many documents all its accounts have together
 * @param addressees of every e-mail that went out
 * @param submitPaths all that a submit sends a POST to
 */
public record Behind(
        Faults faults, IntSupplier documents, Supplier<Stream<String>> addressees, List<String> submitPaths) {
    /**
     * Looks behind one of them.
     *
     * @param provider whose wire
     * @param sandbox which plays it
     * @return what is there
     */
    public static Behind of(Provider provider, Sandbox sandbox) {
        return switch (provider) {
            case ATLAS ->
                new Behind(
                        sandbox.atlas().faults(),
                        sandbox.atlas()::envelopeCount,
                        () -> sandbox.atlas().outbox().stream().map(mail -> mail.to()),
                        List.of("/api/envelope", "/api/envelope/*/send"));
            case GETSIGNED ->
                new Behind(
                        sandbox.getSigned().faults(),
                        sandbox.getSigned()::envelopeCount,
                        () -> sandbox.getSigned().outbox().stream().map(message -> message.to()),
                        List.of(
                                "/oauth/token",
                                "/v1/envelopes",
                                "/v1/envelopes/*/document",
                                "/v1/envelopes/*/fields",
                                "/v1/envelopes/*/send"));
            case SIGNICAT ->
                new Behind(
                        sandbox.signicat().faults(),
                        sandbox.signicat()::documentCount,
                        () -> sandbox.signicat().outbox().stream().map(message -> message.to()),
                        List.of("/oauth/connect/token", "/signature/documents"));
            case XODO ->
                new Behind(
                        sandbox.xodo().faults(),
                        sandbox.xodo()::documentCount,
                        () -> sandbox.xodo().outbox().stream().map(mail -> mail.to()),
                        List.of("/document"));
        };
    }

    long invitations(String address) {
        return addressees.get().filter(address::equals).count();
    }
}
