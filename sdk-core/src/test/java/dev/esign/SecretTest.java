package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void aSecretNeverPrintsItself() {
        assertThat(Secret.of("canary")).hasToString("***");
        assertThat(ApiKey.of("canary")).hasToString("ApiKey[***]");
    }

    @Test
    void aSecretGivesItselfToWhoeverAsks() {
        assertThat(Secret.of("canary").reveal()).isEqualTo("canary");
        assertThat(ApiKey.of("canary").token(Duration.ZERO).reveal()).isEqualTo("canary");
    }

    @Test
    void secretsAreEqualByTheirContent() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo(Secret.of("aa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "canary\n", " canary", "can ary", "cänary", "canary\u0000", "canary\u007f"})
    void whatNoHeaderCanCarryIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.of(text)).withMessageNotContaining("nary");
    }

    @ParameterizedTest
    @CsvSource({
        "https://atlas.test/sign/e1?t=canary, https://atlas.test/***",
        "https://atlas.test/sign/canary, https://atlas.test/***",
        "https://atlas.test:8443#canary, https://atlas.test:8443/***",
        "https://user:canary@atlas.test/sign, https://atlas.test/***",
        "https://atlas.test?x=@canary, https://atlas.test/***",
        "https://user:can@ary@atlas.test/sign, https://atlas.test/***",
        "HTTPS://atlas.test/canary, HTTPS://atlas.test/***",
        "http://[::1]:8080/canary, http://[::1]:8080/***",
        "?canary, ***",
        "/sign/canary, ***",
        "token:canary, ***",
        "eyJhbGciOiJIUzI1NiJ9.canary.c2ln, ***",
        "data:text/plain;canary, ***",
        "https:canary, ***",
        "https://, ***",
        "https://can ary, ***",
        "'https://atlas.test\n/canary', ***",
    })
    void aSecretUrlPrintsItsHostAloneIfItHasOne(String url, String printed) {
        assertThat(new SecretUrl(url)).hasToString(printed);
        assertThat(new SecretUrl(url).reveal()).isEqualTo(url);
    }
}
