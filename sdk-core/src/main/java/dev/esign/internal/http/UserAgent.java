package dev.esign.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Who asks: {@code esign-java/0.1.0 Java/17.0.15}, and what the caller adds. */
final class UserAgent {
    private static final String OURS = "esign-java/" + version() + " Java/" + System.getProperty("java.version");

    private UserAgent() {}

    static String of(String suffix) {
        return suffix.isEmpty() ? OURS : OURS + " " + suffix;
    }

    private static String version() {
        try (InputStream in = UserAgent.class.getResourceAsStream("version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own jar cannot be read", e);
        }
    }
}
