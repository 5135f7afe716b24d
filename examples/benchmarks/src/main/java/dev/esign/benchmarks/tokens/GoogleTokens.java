package dev.esign.benchmarks.tokens;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** google-auth-library, by the grant of it that needs neither Google nor a key file. */
@State(Scope.Benchmark)
public class GoogleTokens extends TokenClient {
    private final UserCredentials credentials = UserCredentials.newBuilder()
            .setClientId("client-1")
            .setClientSecret("not a secret")
            .setRefreshToken("not a token")
            .setTokenServerUri(endpoint.uri())
            .build();

    @Override
    @Nullable AccessToken token() throws IOException {
        credentials.refreshIfExpired();
        return credentials.getAccessToken();
    }
}
