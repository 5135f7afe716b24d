package dev.esign.internal.http;

import dev.esign.ApiException.Answer;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Some refusals are values, such as an empty list that the wire calls an error. */
record LenientAnswer<T>(JsonAnswer<T> answer, Function<Answer, @Nullable T> refusal) implements ResponseReader<T> {
    @Override
    public T read(Response response) throws IOException {
        return answer.read(response);
    }

    @Override
    public @Nullable T insteadOf(Answer said) {
        return refusal.apply(said);
    }
}
