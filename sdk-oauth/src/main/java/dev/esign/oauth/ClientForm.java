package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import dev.esign.internal.http.CallBuilder;
import dev.esign.internal.http.Transport;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One form that a client posts to an authorization server, showing who it is (RFC 6749 §2.3).
 *
 * @param endpoint where it goes
 * @param authentication how the client shows who it is
 * @param parameters what it says beside that, in order
 * @param secrets those of the parameters' values that nothing may repeat
 * @param encoding how it is written
 */
record ClientForm(
        URI endpoint,
        ClientAuthentication authentication,
        List<Part> parameters,
        List<Secret> secrets,
        FormEncoding encoding) {
    /** A form that is written as RFC 6749 says. */
    ClientForm(URI endpoint, ClientAuthentication authentication, List<Part> parameters, List<Secret> secrets) {
        this(endpoint, authentication, parameters, secrets, FormEncoding.URL_ENCODED);
    }

    /**
     * Begins the call. It may be repeated: each attempt shows anew who the client is.
     *
     * @param now asked as each attempt begins
     */
    CallBuilder post(Transport transport, String operation, Supplier<Instant> now) {
        CallBuilder call = transport
                .callTo(operation, "POST", endpoint)
                .repeatable()
                .hiding(Stream.concat(authentication.secrets().stream(), secrets.stream())
                        .toList())
                .body(encoding.body(() -> {
                    List<Part> form = new ArrayList<>(parameters);
                    form.addAll(authentication.parameters(endpoint, now.get()));
                    return form;
                }));
        String authorization = authentication.authorization();
        return authorization == null ? call : call.header("Authorization", authorization);
    }

    /** Without the parameters, codes and tokens among them. */
    @Override
    public String toString() {
        return "ClientForm[" + endpoint + ", " + authentication + "]";
    }
}
