package dev.esign.acceptance.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** That a leak is found, with the extension registered as it is for every test here. */
class LeakExtensionTest {
    private static final Map<String, String> USUAL_PATIENCE = Map.of();
    /** What is left on purpose does not go, however long one waits. */
    private static final Map<String, String> LITTLE_PATIENCE = Map.of(LeakExtension.PATIENCE, "300");

    private final TinyServer server;

    LeakExtensionTest() throws IOException {
        server = new TinyServer();
        LeaksOnPurpose.callTo(server.url());
    }

    @AfterEach
    void mend() throws Exception {
        LeaksOnPurpose.mend();
        server.close();
    }

    @Test
    void aTestThatLeavesNothingPasses() {
        assertThat(failuresOf(LeaksOnPurpose.class, "nothing", TestIdentifier::isTest, USUAL_PATIENCE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aConnection, a connection to http://127.0.0.1",
        "aBody, a body that nobody closed",
        "aThread, attemptStarted"
    })
    void whatTheSdkLeavesIsFound(String test, String word) {
        assertThat(failuresOf(test)).singleElement().asString().contains("The test left behind: ", word);
    }

    @ParameterizedTest
    @CsvSource({"aConnection, a socket to port", "aFile, the open file", "aPort, a socket that listens on port"})
    void whatIsLeftOpenIsFound(String test, String word) {
        assumeTrue(Handles.canBeSeen(), "only Linux tells what a process has open");

        assertThat(failuresOf(test)).singleElement().asString().contains("The test left behind: ", word);
    }

    @Test
    void whatAClassLeavesIsFound() {
        assumeTrue(Handles.canBeSeen(), "only Linux tells what a process has open");

        assertThat(failuresOf(LeaksOnPurpose.OfAClass.class, "nothing", TestIdentifier::isContainer, LITTLE_PATIENCE))
                .singleElement()
                .asString()
                .contains("The test class left behind: ", "a socket that listens on port");
    }

    private static List<String> failuresOf(String test) {
        return failuresOf(LeaksOnPurpose.class, test, TestIdentifier::isTest, LITTLE_PATIENCE);
    }

    private static List<String> failuresOf(
            Class<?> tests, String test, Predicate<TestIdentifier> who, Map<String, String> patience) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(tests, test))
                .configurationParameters(patience)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsStartedCount()).isEqualTo(1);
        return summary.getFailures().stream()
                .filter(failure -> who.test(failure.getTestIdentifier()))
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }
}
