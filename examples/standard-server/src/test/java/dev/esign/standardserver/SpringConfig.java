package dev.esign.standardserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientRegistrationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.converter.OAuth2ClientRegistrationRegisteredClientConverter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Spring's authorization server with all it has for clients: any path is an issuer, whoever comes may register. Beside it a
 * resource under {@code /api}, which asks the server of each token.
 */
@Configuration
@EnableWebSecurity
class SpringConfig {
    private static final String RESOURCE = "resource";

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, with -> with.clientRegistrationEndpoint(open -> open.openRegistrationAllowed(true)
                                .authenticationProviders(SpringConfig::letRegisteredClientsSend))
                        .oidc(oidc -> oidc.clientRegistrationEndpoint(Customizer.withDefaults())))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.POST, "/**/oauth2/register")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /** Clients may not ask for scopes when they register; what they get is the operator's to say. */
    private static void letRegisteredClientsSend(List<AuthenticationProvider> providers) {
        var usual = new OAuth2ClientRegistrationRegisteredClientConverter();
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof OAuth2ClientRegistrationAuthenticationProvider registration) {
                registration.setRegisteredClientConverter(asked -> RegisteredClient.from(usual.convert(asked))
                        .scope("send")
                        .build());
            }
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain resource(HttpSecurity http, URI origin) {
        return http.securityMatcher("/api/**", "/.well-known/oauth-protected-resource/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.opaqueToken(Customizer.withDefaults())
                        .protectedResourceMetadata(published -> published.protectedResourceMetadataCustomizer(
                                metadata -> metadata.authorizationServer(origin.toString()))))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(SpringServer.CLIENT_KEYS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(RESOURCE)
                .clientId(RESOURCE)
                .clientSecret("{noop}" + RESOURCE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
    }

    @Bean
    OpaqueTokenIntrospector introspector(URI origin) {
        return SpringOpaqueTokenIntrospector.withIntrospectionUri(origin + "/oauth2/introspect")
                .clientId(RESOURCE)
                .clientSecret(RESOURCE)
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(User.withUsername(Browser.USER)
                .password("{noop}" + Browser.PASSWORD)
                .roles("USER")
                .build());
    }

    @Bean
    JWKSource<SecurityContext> serverKeys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("server").generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> serverKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(serverKeys);
    }
}
