package dev.esign.benchmarks.tokens;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.TearDown;

/** A library's way to a token, set up as its documentation says, with a token endpoint to itself. */
public abstract class TokenClient implements AutoCloseable {
    final LocalTokenEndpoint endpoint = new LocalTokenEndpoint();

    /** What a program asks before each call to its API. */
    abstract @Nullable Object token() throws Exception;

    @TearDown
    @Override
    public void close() {
        endpoint.close();
    }
}
