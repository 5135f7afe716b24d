package dev.esign.acceptance.chaos;

import dev.esign.RetryPolicy;
import dev.esign.acceptance.Verb;

/**
 * Ways to make a call whose connection is cut. Each takes every other byte, so that at each byte one call is synchronous and one
 * asynchronous, one is repeated by the SDK and one by its caller; the ends of the connections alternate too.
 */
enum Lane {
    SYNC_REPEATED(Verb.SYNC, true, 0),
    SYNC_ONCE(Verb.SYNC, false, 1),
    ASYNC_REPEATED(Verb.ASYNC, true, 1),
    ASYNC_ONCE(Verb.ASYNC, false, 0);

    static final int STEP = 2;

    final Verb verb;
    final boolean repeats;
    final int first;

    Lane(Verb verb, boolean repeats, int first) {
        this.verb = verb;
        this.repeats = repeats;
        this.first = first;
    }

    RetryPolicy retry() {
        return repeats ? RetryPolicy.standard() : RetryPolicy.none();
    }

    static Cut cut(Cut.Way way, long after) {
        return new Cut(way, after, after / STEP % 2 == 0 ? Cut.End.RST : Cut.End.FIN);
    }
}
