package dev.esign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.EsignException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sets every logger to its finest, and keeps what they and the test tell, to look for secrets in it. */
final class Canary implements BeforeEachCallback, AfterEachCallback {
    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Recorder recorder = new Recorder();

    /** Keeps what these print. */
    void hear(Object... values) {
        for (Object value : values) {
            told.add(String.valueOf(value));
        }
    }

    /** Makes a call that has to fail, and keeps its whole stack trace. */
    void hearFailure(Runnable call) {
        try {
            call.run();
        } catch (EsignException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            told.add(trace.toString());
            return;
        }
        throw new AssertionError("the call should have failed");
    }

    void assertHeard(String words) {
        assertThat(told).as("what was told").anyMatch(line -> line.contains(words));
    }

    void assertNeverHeard(Collection<String> secrets) {
        assertThat(told).isNotEmpty();
        for (String secret : secrets) {
            assertThat(told).noneMatch(line -> line.contains(secret));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root.removeHandler(recorder);
        root.setLevel(levelBefore);
    }

    private final class Recorder extends Handler {
        Recorder() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            told.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
