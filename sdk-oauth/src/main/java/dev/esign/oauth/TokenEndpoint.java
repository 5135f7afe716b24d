package dev.esign.oauth;

import dev.esign.ApiCall;
import dev.esign.internal.http.Transport;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks to token endpoints (RFC 6749 §3.2). */
final class TokenEndpoint {
    private final Transport transport;
    private final Clock clock;

    TokenEndpoint(Transport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Makes a token request. It may be repeated after a broken connection: a code or refresh token that the lost answer has
     * spent is of no use to anybody any more.
     */
    ApiCall<TokenResponse> request(ClientForm form) {
        AtomicLong sentAt = new AtomicLong(clock.millis());
        return form.post(transport, "token", () -> {
                    Instant now = clock.instant();
                    sentAt.set(now.toEpochMilli());
                    return now;
                })
                .failures(TokenFailures.INSTANCE)
                .object(answer -> TokenResponse.read(answer, Instant.ofEpochMilli(sentAt.get())));
    }
}
