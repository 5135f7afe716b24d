package dev.esign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientConfigTest {
    private static final ClientConfig STANDARD = ClientConfig.standard();

    @Test
    void optionsAreCopies() {
        ClientConfig changed = STANDARD.withTimeout(Duration.ofSeconds(1));

        assertThat(changed.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(STANDARD.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(ClientConfig.standard().timeout()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void anOptionLeavesTheOthersAsTheyAre() {
        OkHttpClient http = new OkHttpClient();
        RetryPolicy policy = RetryPolicy.none();
        Clock clock = Clock.systemUTC();
        Sleeper sleeper = wait -> {};
        CallListener listener = new CallListener() {};
        ClientConfig config = STANDARD.withOkHttpClient(http)
                .withRetry(policy)
                .withClock(clock)
                .withSleeper(sleeper)
                .withListener(listener)
                .withExecutor(Runnable::run)
                .withTransferTimeout(Duration.ofHours(1))
                .withAttemptTimeout(Duration.ofSeconds(2))
                .withUserAgentSuffix("billing/4.2")
                .withTimeout(Duration.ofSeconds(3));

        assertThat(config.okHttpClient()).containsSame(http);
        assertThat(config.retry()).isSameAs(policy);
        assertThat(config.clock()).containsSame(clock);
        assertThat(config.sleeper()).isSameAs(sleeper);
        assertThat(config.listener()).isSameAs(listener);
        assertThat(config.executor()).isPresent();
        assertThat(config.transferTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(config.attemptTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.userAgentSuffix()).isEqualTo("billing/4.2");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nothingIsBroughtByDefault() {
        assertThat(STANDARD.baseUrl()).isEmpty();
        assertThat(STANDARD.okHttpClient()).isEmpty();
        assertThat(STANDARD.executor()).isEmpty();
        assertThat(STANDARD.clock()).isEmpty();
        assertThat(STANDARD.userAgentSuffix()).isEmpty();
        assertThat(STANDARD.retry()).isSameAs(RetryPolicy.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void timeoutsAreLongerThanZero(Duration timeout) {
        List<BiFunction<ClientConfig, Duration, ClientConfig>> options =
                List.of(ClientConfig::withTimeout, ClientConfig::withAttemptTimeout, ClientConfig::withTransferTimeout);

        assertThat(options).allSatisfy(option -> assertThatIllegalArgumentException()
                .isThrownBy(() -> option.apply(STANDARD, timeout)));
    }

    @Test
    void theDefaultSleeperSleeps() throws InterruptedException {
        long start = System.nanoTime();

        STANDARD.sleeper().sleep(Duration.ofMillis(2));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_900_000);
    }
}
