package dev.esign.benchmarks.tokens;

import dev.esign.Secret;
import dev.esign.oauth.ClientAuthentication;
import dev.esign.oauth.ClientCredentialsGrant;
import dev.esign.oauth.TokenSource;
import java.time.Duration;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ours. */
@State(Scope.Benchmark)
public class EsignTokens extends TokenClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TokenSource source = TokenSource.of(
            ClientCredentialsGrant.of(endpoint.uri(), ClientAuthentication.post("client-1", "not a secret")));

    @Override
    Secret token() {
        return source.token(PATIENCE);
    }

    @Override
    public void close() {
        source.close();
        super.close();
    }
}
