package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Whatever {@code WWW-Authenticate} says, no more is read from it than it says. */
class ChallengeFuzzTest {
    @FuzzTest
    void noMoreIsReadThanIsSaid(byte[] input) {
        String header = new String(input, StandardCharsets.UTF_8);
        List<Challenge> challenges = Challenge.parse(header);

        assertThat(challenges).isEqualTo(Challenge.parse(header));
        assertThat(challenges.stream().mapToInt(ChallengeFuzzTest::length).sum())
                .isLessThanOrEqualTo(header.length());
        assertThat(challenges).allSatisfy(challenge -> {
            assertThat(challenge.scheme())
                    .isNotEmpty()
                    .isEqualTo(challenge.scheme().toLowerCase(Locale.ROOT));
            assertThat(challenge.parameters().keySet()).allMatch(name -> name.matches("[!#$%&'*+.^_`|~0-9a-z-]+"));
        });
    }

    private static int length(Challenge challenge) {
        return challenge.scheme().length()
                + challenge.parameters().entrySet().stream()
                        .mapToInt(parameter -> parameter.getKey().length()
                                + parameter.getValue().length())
                        .sum();
    }
}
