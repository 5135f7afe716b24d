package dev.esign.internal.http;

import okhttp3.Response;

/** A good status is all that the call is made for; whatever stands in the body is left alone. */
record NoAnswer() implements ResponseReader<Void> {
    /** Null is the only value that {@code Void} has, and {@code ResponseReader} does not know that type. */
    @Override
    @SuppressWarnings("NullAway")
    public Void read(Response response) {
        return null;
    }
}
