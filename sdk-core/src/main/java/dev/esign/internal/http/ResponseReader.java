package dev.esign.internal.http;

import dev.esign.ApiException.Answer;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns a good answer into a value, inside the attempt, so that a connection that breaks in the body is retried too. */
interface ResponseReader<T> {
    T read(Response response) throws IOException;

    /** Whether the answer is the one to read; any other is an error. */
    default boolean reads(Response response) {
        return response.isSuccessful();
    }

    /** What a refusal comes to, where the call is made for that too; null if it is an error. */
    default @Nullable T insteadOf(Answer refusal) {
        return null;
    }

    /** Whether the value reads on from the response, which must then stay open. */
    default boolean staysOpen() {
        return false;
    }
}
