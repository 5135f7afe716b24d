package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README names is there. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern FIGURE = Pattern.compile("([\\d.,]+ ± [\\d.,]+)");
    private static final Pattern MODULE = Pattern.compile("mvn .*?-pl (\\S+)");

    private final Path root = root();

    @Test
    void everyFileThatItLinksToIsThere() throws IOException {
        List<String> links = matches(LINK);

        assertThat(links).filteredOn(link -> link.endsWith("Test.java")).hasSizeGreaterThan(30);
        assertThat(links).allSatisfy(link -> assertThat(root.resolve(link)).exists());
    }

    @Test
    void everyModuleThatACommandRunsIsThere() throws IOException {
        assertThat(matches(MODULE)).hasSizeGreaterThan(4).allSatisfy(module -> assertThat(
                        root.resolve(module + "/pom.xml"))
                .exists());
    }

    @Test
    void everyFigureStandsInTheResultsOfTheBenchmarks() throws IOException {
        String results = Files.readString(root.resolve("examples/benchmarks/results/benchmarks.md"));

        assertThat(matches(FIGURE)).hasSizeGreaterThan(50).allSatisfy(figure -> assertThat(results)
                .contains(figure));
    }

    private List<String> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(root.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("CHANGELOG.md"))) {
            here = Objects.requireNonNull(here.getParent(), "not run within the project");
        }
        return here;
    }
}
