package dev.esign.internal.http;

import java.io.IOException;
import okhttp3.Response;

/** Turns a good answer into a value, inside the attempt, so that a connection that breaks in the body is retried too. */
interface ResponseReader<T> {
    T read(Response response) throws IOException;

    /** Whether the answer is the one to read; any other is an error. */
    default boolean reads(Response response) {
        return response.isSuccessful();
    }

    /** Whether the value reads on from the response, which must then stay open. */
    default boolean staysOpen() {
        return false;
    }
}
