package dev.esign.oauth;

import dev.esign.ApiCall;
import dev.esign.internal.http.Bodies;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Transport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

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
    ApiCall<TokenResponse> request(TokenRequest request) {
        ClientAuthentication client = request.authentication();
        AtomicLong sentAt = new AtomicLong(clock.millis());
        CallBuilder call = transport
                .callTo("token", "POST", request.endpoint())
                .repeatable()
                .hiding(Stream.concat(client.secrets().stream(), request.secrets().stream())
                        .toList())
                .failures(TokenFailures.INSTANCE)
                .body(Bodies.form(() -> {
                    Instant now = clock.instant();
                    sentAt.set(now.toEpochMilli());
                    List<Part> form = new ArrayList<>(request.parameters());
                    form.addAll(client.parameters(request.endpoint(), now));
                    return form;
                }));
        String authorization = client.authorization();
        if (authorization != null) {
            call.header("Authorization", authorization);
        }
        return call.object(answer -> TokenResponse.read(answer, Instant.ofEpochMilli(sentAt.get())));
    }
}
