package dev.esign.testing;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that gives every request the same answer. */
public final class Always extends Dispatcher {
    private final MockResponse answer;

    public Always(MockResponse answer) {
        this.answer = answer;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        return answer;
    }
}
