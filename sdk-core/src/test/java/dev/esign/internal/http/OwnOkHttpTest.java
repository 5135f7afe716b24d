package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static dev.esign.testing.Answers.redirect;
import static dev.esign.testing.Answers.statusWithRetryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.esign.TransportException;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls through an OkHttp client that the caller brings. */
class OwnOkHttpTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void itsInterceptorsSeeEachAttempt() {
        wire.answer(statusWithRetryAfter(503, "7"), ok());
        List<String> seen = new ArrayList<>();
        Interceptor looking = chain -> {
            Response response = chain.proceed(chain.request());
            seen.add(response.code() + " " + response.header("Retry-After"));
            return response;
        };

        CallKind.READ.on(clientOf(http -> http.addInterceptor(looking))).execute();
        assertThat(seen).containsExactly("503 7", "200 null");

        seen.clear();
        wire.answer(statusWithRetryAfter(503, "7"), ok());
        CallKind.READ.on(clientOf(http -> http.addNetworkInterceptor(looking))).execute();
        assertThat(seen).containsExactly("503 7", "200 null");
    }

    @Test
    void itsInterceptorsMayAddHeaders() throws Exception {
        wire.answer(ok());
        AtlasClient client = clientOf(http -> http.addInterceptor(chain -> chain.proceed(
                chain.request().newBuilder().header("X-Mesh", "m-1").build())));

        CallKind.READ.on(client).execute();

        assertThat(wire.request().getHeaders().get("X-Mesh")).isEqualTo("m-1");
    }

    @Test
    void whatAnInterceptorRefusesWasNeverSent() {
        List<String> asked = new ArrayList<>();
        AtlasClient client = clientOf(http -> http.addNetworkInterceptor(chain -> {
            asked.add("once");
            throw new IOException("refused by the mesh");
        }));

        assertThatThrownBy(() -> CallKind.UNKEYED.on(client).execute())
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.outcomeUnknown())
                        .isFalse());

        assertThat(asked).hasSize(5);
    }

    @Test
    void itsWishForRedirectsAndRetriesDoesNotCount() {
        wire.answer(redirect(307, "/elsewhere"));
        AtlasClient client = clientOf(
                http -> http.followRedirects(true).followSslRedirects(true).retryOnConnectionFailure(true));

        assertThatThrownBy(() -> CallKind.READ.on(client).execute()).hasMessageContaining("answered 307");

        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void itKeepsItsOwnSettings() {
        OkHttpClient http = wire.okHttp(builder -> builder);

        wire.client(config -> config.withOkHttpClient(http));

        assertThat(http.followRedirects()).isTrue();
        assertThat(http.interceptors()).isEmpty();
        assertThat(http.networkInterceptors()).isEmpty();
    }

    private AtlasClient clientOf(UnaryOperator<OkHttpClient.Builder> change) {
        OkHttpClient http = wire.okHttp(change);
        return wire.client(config -> config.withOkHttpClient(http));
    }
}
