package dev.esign.internal.http;

import java.util.List;
import okhttp3.Response;

/** What an answer says of how to get in (RFC 9110 §11.6.1). Its body is left alone: it may be a stream without end. */
record ChallengeAnswer() implements ResponseReader<List<String>> {
    @Override
    public boolean reads(Response response) {
        return response.isSuccessful() || response.code() == 401;
    }

    @Override
    public List<String> read(Response response) {
        return List.copyOf(response.headers("WWW-Authenticate"));
    }
}
