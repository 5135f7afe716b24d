package dev.esign.internal.http;

import static dev.esign.testing.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.esign.ClientConfig;
import dev.esign.testing.CallKind;
import dev.esign.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void namesTheSdkAndItsVersionAndTheJvm() {
        assertThat(sentWith("")).matches("esign-java/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? Java/\\S+");
    }

    @Test
    void endsWithWhatTheCallerAdds() {
        assertThat(sentWith(" billing/4.2 (eu) "))
                .endsWith("Java/" + System.getProperty("java.version") + " billing/4.2 (eu)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "ü", "\t", "\u0000"})
    void takesNothingThatNoHeaderCanCarry(String suffix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.standard().withUserAgentSuffix(suffix));
    }

    private String sentWith(String suffix) {
        wire.answer(ok());
        CallKind.READ
                .on(wire.client(config -> config.withUserAgentSuffix(suffix)))
                .execute();
        try {
            return String.valueOf(wire.request().getHeaders().get("User-Agent"));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
