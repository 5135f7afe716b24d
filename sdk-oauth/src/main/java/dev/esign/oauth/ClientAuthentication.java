package dev.esign.oauth;

import dev.esign.Secret;
import dev.esign.internal.http.Bodies.Part;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a client is, and how it shows that to an authorization server (RFC 6749 §2.3, RFC 7523 §2.2). Immutable and
 * thread-safe; never prints a secret or key.
 */
public abstract sealed class ClientAuthentication
        permits ClientSecretBasic, ClientSecretPost, ClientAssertion, PublicClient {
    private final String clientId;

    ClientAuthentication(String clientId) {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("The client id is blank. Is the environment variable set?");
        }
        this.clientId = clientId;
    }

    /**
     * {@code client_secret_basic}: id and secret in an {@code Authorization} header, each form-encoded first (RFC 6749
     * §2.3.1). What servers are to support, and the one to take if there is a choice.
     *
     * @param clientId the client's id
     * @param clientSecret its secret
     * @return the authentication
     * @throws IllegalArgumentException if one of them is blank; the message does not repeat it
     */
    public static ClientAuthentication basic(String clientId, String clientSecret) {
        return new ClientSecretBasic(clientId, Secret.ofText(clientSecret));
    }

    /**
     * {@code client_secret_post}: id and secret in the form (RFC 6749 §2.3.1). GetSigned wants this.
     *
     * @param clientId the client's id
     * @param clientSecret its secret
     * @return the authentication
     * @throws IllegalArgumentException if one of them is blank; the message does not repeat it
     */
    public static ClientAuthentication post(String clientId, String clientSecret) {
        return new ClientSecretPost(clientId, Secret.ofText(clientSecret));
    }

    /**
     * {@code private_key_jwt}: a JWT signed with the client's own key (RFC 7523 §2.2), made anew for each request.
     *
     * @param clientId the client's id
     * @param key the client's private key
     * @return the authentication
     * @throws IllegalArgumentException if the id is blank
     */
    public static ClientAuthentication privateKeyJwt(String clientId, SigningKey key) {
        return new ClientAssertion(clientId, "private_key_jwt", key);
    }

    /**
     * {@code client_secret_jwt}: a JWT with an HMAC by the client's secret (HS256; RFC 7523 §2.2), made anew for each
     * request, so that the secret itself never travels.
     *
     * @param clientId the client's id
     * @param clientSecret its secret, of 32 bytes or more (RFC 7518 §3.2)
     * @return the authentication
     * @throws IllegalArgumentException if the id is blank or the secret is shorter; the message does not repeat it
     */
    public static ClientAuthentication clientSecretJwt(String clientId, String clientSecret) {
        return new ClientAssertion(clientId, "client_secret_jwt", SigningKey.ofSecret(clientSecret));
    }

    /**
     * {@code none}: a public client, an app on a user's own machine, which has no secret (RFC 6749 §2.1) and is protected
     * by PKCE.
     *
     * @param clientId the client's id
     * @return the authentication
     * @throws IllegalArgumentException if the id is blank
     */
    public static ClientAuthentication none(String clientId) {
        return new PublicClient(clientId);
    }

    /**
     * The client's id.
     *
     * @return the id (RFC 6749 §2.2)
     */
    public final String clientId() {
        return clientId;
    }

    /**
     * The method's registered name.
     *
     * @return a value of {@code token_endpoint_auth_method} (RFC 7591 §2), such as {@code client_secret_basic}
     */
    public abstract String method();

    /** The value of the {@code Authorization} header, or null if the client shows itself in the form. */
    @Nullable String authorization() {
        return null;
    }

    /** What goes into the form; asked for each attempt. */
    abstract List<Part> parameters(URI tokenEndpoint, Instant now);

    /** What nothing may repeat. */
    List<Secret> secrets() {
        return List.of();
    }

    @Override
    public final String toString() {
        return method() + "[" + clientId + "]";
    }
}
