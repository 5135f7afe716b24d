package dev.esign.sandbox.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may write in a member. */
class ReadTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.test/",
                "http://localhost:8080/",
                "http://LOCALHOST/",
                "http://127.0.0.1/",
                "http://127.8.9.10:99/x",
                "http://[::1]:8080/"
            })
    void httpsAnywhereAndHttpOnThisMachineMayBeCalled(String url) {
        assertThat(Read.callable("webhook_url", url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.example.test/",
                "http://localhost.example.test/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1/",
                "http://user@127.0.0.1/"
            })
    void httpElsewhereMayNotBeCalledWhateverANameServerSays(String url) {
        assertThatThrownBy(() -> Read.callable("webhook_url", url)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.01, 1.01})
    void aFractionLiesBetweenNothingAndAll(double value) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("x_pct", value);

        assertThatThrownBy(() -> Read.fraction(body, "x_pct")).isInstanceOf(Problem.class);
    }
}
