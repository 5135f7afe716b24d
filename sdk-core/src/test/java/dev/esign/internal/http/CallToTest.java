package dev.esign.internal.http;

import static dev.esign.testing.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiKey;
import dev.esign.testing.Wire;
import java.net.URI;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that say themselves where they go. */
class CallToTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aCallToTheOriginOfTheBaseUrlCarriesTokenAndHeaders() throws Exception {
        wire.answer(json(200, "{}"));

        call(wire.server().url("/elsewhere"));

        Headers headers = wire.request().getHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer " + Wire.KEY);
        assertThat(headers.get("Atlas-Account")).isEqualTo("ext_acme");
    }

    @Test
    void aCallToAnotherOriginCarriesNeither() throws Exception {
        MockWebServer other = wire.closing(new MockWebServer());
        other.start();
        other.enqueue(json(200, "{}"));

        call(other.url("/elsewhere"));

        Headers headers = other.takeRequest().getHeaders();
        assertThat(headers.names()).contains("User-Agent").doesNotContain("Authorization", "Atlas-Account", "Accept");
    }

    private void call(HttpUrl target) {
        URI baseUrl = wire.server().url("/api/").uri();
        wire.closing(Transport.open("atlas", baseUrl, ApiKey.of(Wire.KEY), wire.config()))
                .withHeader("Atlas-Account", "ext_acme")
                .callTo("ping", "GET", target.uri())
                .nothing()
                .execute();
    }
}
