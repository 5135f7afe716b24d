package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ClientConfig;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://atlas.test", "https://atlas.test:8443/api/", "HTTPS://ATLAS.TEST/api",
                        "http://localhost:8080/api",
                "http://LOCALHOST/api", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:8080/api"
            })
    void httpsAndLoopbackAreFine(String url) {
        assertThat(ClientConfig.standard().withBaseUrl(URI.create(url)).baseUrl())
                .contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://atlas.test/api",
                "http://localhost.atlas.test",
                "http://127.0.0.1.atlas.test",
                "http://0.0.0.0",
                "http://192.168.0.1",
                "http://[::2]",
                "http://128.0.0.1",
                "http://notlocalhost",
                "http://localhost@atlas.test"
            })
    void httpElsewhereIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.standard().withBaseUrl(URI.create(url)))
                .withMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://atlas.test", "file:///etc/passwd", "atlas.test/api", "/api", "", "mailto:a@atlas.test"})
    void otherSchemesAreRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.standard().withBaseUrl(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://canary@atlas.test",
                "https://canary:canary@atlas.test",
                "https://atlas.test?key=canary",
                "https://atlas.test/api#canary"
            })
    void whatMayHideASecretIsRefusedWithoutRepeatingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.standard().withBaseUrl(URI.create(url)))
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/, /api/envelope/e1",
        "/api, /api/envelope/e1",
        "'', /envelope/e1",
        "/, /envelope/e1",
        "/a/b, /a/b/envelope/e1"
    })
    void pathsGoBelowTheBase(String base, String path) throws Exception {
        wire.answer(ok());
        URI url = URI.create("http://127.0.0.1:" + wire.server().getPort() + base);

        CallKind.READ.on(wire.client(config -> config.withBaseUrl(url))).execute();

        assertThat(wire.request().getTarget()).isEqualTo(path);
    }

    @Test
    void theBaseIsTheProvidersUnlessSaidOtherwise() {
        assertThat(ClientConfig.standard().baseUrl()).isEmpty();
    }
}
