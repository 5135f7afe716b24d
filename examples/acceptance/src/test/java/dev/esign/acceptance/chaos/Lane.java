package dev.esign.acceptance.chaos;

import dev.esign.RetryPolicy;
import dev.esign.acceptance.Verb;

/**
 * Ways to make a call whose connection is cut. Each takes every other byte, so that at each byte one call is synchronous and one
 * asynchronous, one is repeated by the SDK and one by its caller; the ends of the connections alternate too.
 */
enum Lane {
    SYNC_REPEATED(Verb.SYNC, RetryPolicy.standard(), 0),
    SYNC_ONCE(Verb.SYNC, RetryPolicy.none(), 1),
    ASYNC_REPEATED(Verb.ASYNC, RetryPolicy.standard(), 1),
    ASYNC_ONCE(Verb.ASYNC, RetryPolicy.none(), 0);

    static final int STEP = 2;

    final Verb verb;
    final RetryPolicy retry;
    final int first;

    Lane(Verb verb, RetryPolicy retry, int first) {
        this.verb = verb;
        this.retry = retry;
        this.first = first;
    }

    boolean repeats() {
        return this == SYNC_REPEATED || this == ASYNC_REPEATED;
    }

    static Cut cut(Cut.Way way, long after) {
        return new Cut(way, after, after / STEP % 2 == 0 ? Cut.End.RST : Cut.End.FIN);
    }
}
