package dev.esign.benchmarks.tokens;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** spring-security-oauth2-client, by the manager for services without a request of their own. */
@State(Scope.Benchmark)
public class SpringTokens extends TokenClient {
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager = manager();
    private final OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId("provider")
            .principal("service")
            .build();

    private AuthorizedClientServiceOAuth2AuthorizedClientManager manager() {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("provider")
                .tokenUri(endpoint.uri().toString())
                .clientId("client-1")
                .clientSecret("not a secret")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
        return new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    }

    @Override
    @Nullable OAuth2AuthorizedClient token() {
        return manager.authorize(request);
    }
}
