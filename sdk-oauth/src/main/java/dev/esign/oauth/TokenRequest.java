package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.util.List;

/**
 * One request to a token endpoint.
 *
 * @param endpoint where it goes
 * @param authentication how the client shows who it is
 * @param parameters what it says beside that, in order
 * @param secrets those of the parameters' values that nothing may repeat
 */
record TokenRequest(URI endpoint, ClientAuthentication authentication, List<Part> parameters, List<Secret> secrets) {
    @Override
    public String toString() {
        return "TokenRequest[" + parameters.get(0).text() + "]";
    }
}
