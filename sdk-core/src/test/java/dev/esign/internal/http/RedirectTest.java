package dev.esign.internal.http;

import static dev.esign.testing.Answers.pdf;
import static dev.esign.testing.Answers.pdfBytes;
import static dev.esign.testing.Answers.redirect;
import static dev.esign.testing.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.esign.ApiCall;
import dev.esign.ApiException;
import dev.esign.AuthenticationException;
import dev.esign.Credential;
import dev.esign.Secret;
import dev.esign.SecretUrl;
import dev.esign.atlas.AtlasClient;
import dev.esign.testing.CallKind;
import dev.esign.testing.CountedKey;
import dev.esign.testing.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anApiCallIsNeverRedirected(CallKind kind) {
        wire.answer(redirect(307, "/elsewhere"));

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> kind.on(wire.client()).execute());

        assertThat(e.status()).isEqualTo(307);
        assertThat(e).hasMessageContaining("redirect").hasMessageContaining("base URL");
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aDownloadIsRedirected(int status) {
        wire.answer(redirect(status, "/archive/e1.pdf?sig=1"), pdf(pdfBytes(100)));

        download(wire.client(), "/signed/e1.pdf").execute();

        assertThat(folder.resolve("signed.pdf")).hasBinaryContent(pdfBytes(100));
    }

    @Test
    void theBodyOfARedirectIsLetGo() {
        MockResponse moved = redirect(302, "/archive/e1.pdf")
                .newBuilder()
                .body("It has moved.")
                .build();
        wire.answer(moved, pdf(pdfBytes(100)));

        download(wire.client(), "/signed/e1.pdf").execute();

        assertThat(folder.resolve("signed.pdf")).hasBinaryContent(pdfBytes(100));
        // That no body is left open is what the wire asserts after each test.
    }

    @Test
    void aDownloadIsRedirectedFiveTimes() {
        wire.answer(fiveRedirects());
        wire.answer(pdf(pdfBytes(100)));

        download(wire.client(), "/0").execute();

        assertThat(wire.server().getRequestCount()).isEqualTo(6);
    }

    @Test
    void aDownloadIsNotRedirectedMoreThanFiveTimes() {
        wire.answer(fiveRedirects());
        wire.answer(redirect(302, "/6"));

        ApiException e = failureOf(download(wire.client(), "/0"));

        assertThat(e.status()).isEqualTo(302);
        assertThat(wire.server().getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc/passwd", "ftp://127.0.0.1/x", "http://files.test/e1.pdf", "https://", "jar:x!/"})
    void aDownloadDoesNotGoWhereItShouldNot(String location) {
        wire.answer(redirect(302, location));

        ApiException e = failureOf(download(wire.client(), "/signed/e1.pdf"));

        assertThat(e.status()).isEqualTo(302);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRedirectToNowhereIsTheAnswer() {
        wire.answer(status(302));

        ApiException e = failureOf(download(wire.client(), "/signed/e1.pdf"));

        assertThat(e.status()).isEqualTo(302);
        assertThat(wire.server().getRequestCount()).isEqualTo(1);
    }

    @Test
    void theTokenStaysWithTheApisOwnOrigin() throws Exception {
        MockWebServer archive = wire.closing(new MockWebServer());
        archive.start();
        archive.enqueue(redirect(302, wire.server().url("/back.pdf").toString()));
        wire.answer(redirect(302, archive.url("/e1.pdf").toString()), pdf(pdfBytes(100)));

        download(wire.client(), "/signed/e1.pdf").execute();

        assertThat(wire.request().getHeaders().get("Authorization")).isEqualTo("Bearer " + Wire.KEY);
        assertThat(archive.takeRequest().getHeaders().get("Authorization")).isNull();
        assertThat(wire.request().getHeaders().get("Authorization")).isEqualTo("Bearer " + Wire.KEY);
    }

    @Test
    void aLinkToAnotherOriginGetsNeitherTokenNorAccount() throws Exception {
        MockWebServer archive = wire.closing(new MockWebServer());
        archive.start();
        archive.enqueue(pdf(pdfBytes(100)));
        SecretUrl link = new SecretUrl(archive.url("/e1.pdf?sig=1").toString());

        wire.client()
                .forAccount("ext_acme")
                .envelopes()
                .download(link)
                .to(folder.resolve("signed.pdf"))
                .execute();

        assertThat(archive.takeRequest().getHeaders().names())
                .contains("User-Agent", "Accept")
                .doesNotContain("Authorization", "Atlas-Account");
    }

    @Test
    void aLinkToAnotherOriginCostsNoToken() throws Exception {
        MockWebServer archive = wire.closing(new MockWebServer());
        archive.start();
        archive.enqueue(pdf(pdfBytes(100)));
        CountedKey key = new CountedKey();
        AtlasClient client = wire.client(key, config -> config);

        download(client, archive.url("/e1.pdf").toString()).execute();

        assertThat(key.asked()).isZero();
    }

    @Test
    void a401OfAnotherOriginLeavesTheTokenAlone() throws Exception {
        MockWebServer archive = wire.closing(new MockWebServer());
        archive.start();
        archive.enqueue(status(401));
        wire.answer(redirect(302, archive.url("/e1.pdf").toString()));
        List<Secret> refused = new ArrayList<>();
        AtlasClient client = wire.client(
                new Credential() {
                    @Override
                    public Secret token(Duration patience) {
                        return Secret.of(Wire.KEY);
                    }

                    @Override
                    public boolean refused(Secret token) {
                        return refused.add(token);
                    }
                },
                config -> config);

        assertThat(failureOf(download(client, "/signed/e1.pdf"))).isInstanceOf(AuthenticationException.class);

        assertThat(refused).isEmpty();
    }

    @Test
    void aDownloadOverHttpsDoesNotFallBackToHttp() {
        // Stands in for a server with a certificate: answers before there is any connection.
        String loopback = wire.server().url("/e1.pdf").toString();
        OkHttpClient http = wire.okHttp(builder -> builder.addInterceptor(chain -> new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(302)
                .message("Found")
                .header("Location", loopback)
                .build()));
        AtlasClient client = wire.client(patience -> Secret.of(Wire.KEY), config -> config.withOkHttpClient(http)
                .withBaseUrl(URI.create("https://atlas.test/api/")));

        ApiException e = failureOf(download(client, "https://atlas.test/signed/e1.pdf"));

        assertThat(e.status()).isEqualTo(302);
        assertThat(wire.server().getRequestCount()).isZero();
    }

    private ApiCall<Path> download(AtlasClient client, String link) {
        return client.envelopes().download(new SecretUrl(link)).to(folder.resolve("signed.pdf"));
    }

    private static ApiException failureOf(ApiCall<?> call) {
        return catchThrowableOfType(ApiException.class, call::execute);
    }

    private static MockResponse[] fiveRedirects() {
        MockResponse[] redirects = new MockResponse[5];
        for (int i = 0; i < redirects.length; i++) {
            redirects[i] = redirect(302, "/" + (i + 1));
        }
        return redirects;
    }
}
