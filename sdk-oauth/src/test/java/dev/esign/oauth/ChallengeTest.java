package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
    @Test
    void aChallengeHasASchemeAndParameters() {
        assertThat(Challenge.parse(
                        "Bearer realm=\"a\", resource_metadata=\"https://x.example/y\", error=invalid_token"))
                .containsExactly(bearer(
                        Map.of("realm", "a", "resource_metadata", "https://x.example/y", "error", "invalid_token")));
    }

    @Test
    void severalChallengesStandInOneHeader() {
        assertThat(Challenge.parse("Negotiate, Basic realm=\"a, b=\\\"c\\\"\", Digest a=b, bearer x=1"))
                .containsExactly(
                        new Challenge("negotiate", Map.of()),
                        new Challenge("basic", Map.of("realm", "a, b=\"c\"")),
                        new Challenge("digest", Map.of("a", "b")),
                        bearer(Map.of("x", "1")));
    }

    @Test
    void aToken68IsNoParameter() {
        assertThat(Challenge.parse("Negotiate a87421000492aa874209af8bc028==, Bearer x=1"))
                .containsExactly(new Challenge("negotiate", Map.of()), bearer(Map.of("x", "1")));
    }

    @Test
    void caseAndSpacesDoNotMatter() {
        assertThat(Challenge.parse("  BEARER  Resource_Metadata\t= \"x\" ,, Y=2 ,"))
                .containsExactly(bearer(Map.of("resource_metadata", "x", "y", "2")));
    }

    @Test
    void escapesInQuotedStringsAreUndone() {
        assertThat(Challenge.parse("Bearer x=\"a\\\\b\\c\\\"\"")).containsExactly(bearer(Map.of("x", "a\\bc\"")));
    }

    @Test
    void theFirstOfTwoParametersOfANameCounts() {
        assertThat(Challenge.parse("Bearer x=1, x=2")).containsExactly(bearer(Map.of("x", "1")));
    }

    @Test
    void whatStandsBeforeNonsenseIsRead() {
        assertThat(Challenge.parse("Bearer x=1, y=\"open")).contains(bearer(Map.of("x", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "=", "\"", "\"Bearer\"", "=Bearer x=1", "\u00e9"})
    void whereThereIsNoChallengeNoneIsRead(String header) {
        assertThat(Challenge.parse(header)).isEmpty();
    }

    @Test
    void noHeaderBreaksTheParser() {
        long seed = 20260930;
        Random random = new Random(seed);
        String[] pieces = {
            "Bearer",
            "Basic",
            " ",
            "\t",
            ",",
            "=",
            "==",
            "\"",
            "\\",
            "\\\"",
            "realm",
            "resource_metadata",
            "x",
            "/",
            "\u0000",
            "\u00e9",
            "\n",
            ";",
            "https://a.example/?b=c"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                header.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> Challenge.parse(header.toString()))
                    .as("seed %d, header %s", seed, header)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "a", ",", " ", "a=b,", "=", "\"\\", "Bearer x=\"\"", "a "})
    void longHeadersNeitherOverflowTheStackNorTakeForever(String piece) {
        String header = "Bearer x=\"" + piece.repeat(20_000);

        List<Challenge> challenges = Challenge.parse(header);

        assertThat(challenges).isNotEmpty();
        assertThat(Challenge.parse(header.replace("x=\"", ""))).isNotNull();
    }

    private static Challenge bearer(Map<String, String> parameters) {
        return new Challenge("bearer", parameters);
    }
}
