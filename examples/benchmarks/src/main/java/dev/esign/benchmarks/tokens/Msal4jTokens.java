package dev.esign.benchmarks.tokens;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * msal4j, with the executor that it takes by default. It speaks to nothing but https, so its requests are brought to the local
 * endpoint by an HTTP client of ours, and the questions that it asks Microsoft before are switched off.
 */
@State(Scope.Benchmark)
public class Msal4jTokens extends TokenClient {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient http = new OkHttpClient();
    private final ClientCredentialParameters parameters = ClientCredentialParameters.builder(
                    Set.of("https://api.test/.default"))
            .build();
    private final ConfidentialClientApplication application = application(this::send);

    private static ConfidentialClientApplication application(IHttpClient client) {
        try {
            return ConfidentialClientApplication.builder(
                            "client-1", ClientCredentialFactory.createFromSecret("not a secret"))
                    .authority("https://login.test/tenant/")
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .httpClient(client)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    IAuthenticationResult token() {
        return application.acquireToken(parameters).join();
    }

    private IHttpResponse send(HttpRequest request) throws IOException {
        Request toEndpoint = new Request.Builder()
                .url(endpoint.uri().toString())
                .post(RequestBody.create(request.body(), FORM))
                .build();
        try (Response response = http.newCall(toEndpoint).execute()) {
            HttpResponse answer = new HttpResponse();
            answer.statusCode(response.code());
            answer.addHeaders(response.headers().toMultimap());
            answer.body(response.body().string());
            return answer;
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        super.close();
    }
}
