package dev.esign.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.esign.internal.io.BoundedStream;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.MissingMemberException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import okhttp3.Response;

/** Reads a JSON answer of bounded size and depth. */
record JsonAnswer<T>(Failures failures, Function<JsonNode, T> reader) implements ResponseReader<T> {
    private static final long MAX_BYTES = 16L << 20;

    @Override
    public T read(Response response) throws IOException {
        try (InputStream in = new BoundedStream(response.body().byteStream(), MAX_BYTES, JsonAnswer::tooLarge)) {
            JsonNode body = Json.read(in);
            if (failures.refuses(body)) {
                throw new RefusedAnswer(body);
            }
            return reader.apply(body);
        } catch (StreamConstraintsException e) {
            throw new UnreadableAnswer(
                    "the answer is nested deeper, or has a longer number or name, than any real one");
        } catch (JsonEOFException e) {
            throw new UnreadableAnswer("the answer is JSON that is cut off");
        } catch (JacksonException e) {
            throw new UnreadableAnswer("the answer is not JSON; is the base URL right, or a proxy in between?");
        } catch (MissingMemberException e) {
            throw new UnreadableAnswer(e.getMessage());
        }
    }

    private static IOException tooLarge() {
        return new UnreadableAnswer("the answer is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
}
