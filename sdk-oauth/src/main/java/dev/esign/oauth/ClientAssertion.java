package dev.esign.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A JWT that shows who the client is (RFC 7523 §2.2 and §3): good for one request and one minute. */
final class ClientAssertion extends ClientAuthentication {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final String method;
    private final SigningKey key;

    ClientAssertion(String clientId, String method, SigningKey key) {
        super(clientId);
        this.method = method;
        this.key = key;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    List<Part> parameters(URI tokenEndpoint, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId())
                .subject(clientId())
                .audience(tokenEndpoint.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        return List.of(
                new Part("client_id", clientId()),
                new Part("client_assertion_type", TYPE),
                new Part("client_assertion", key.sign(claims, now)));
    }

    @Override
    List<Secret> secrets() {
        return key.secrets();
    }
}
