package dev.esign.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.ApiCall;
import dev.esign.CallException;
import dev.esign.EsignException;
import dev.esign.IdempotencyKey;
import java.util.concurrent.CompletionException;
import okhttp3.Protocol;

/** Cuts one subject's connections in one lane: at a later byte each time, until a call ends before the byte is reached. */
final class Cutting {
    /** Two calls of a kind differ by some bytes: Huffman codes of random ids, and an acknowledgement that comes late. */
    private static final long SLACK_OF_HTTP2 = 64;
    /** An instant in an answer is shorter if its last digits happen to be zeros. */
    private static final long SLACK_OF_HTTP1_ANSWER = 8;

    private final Lane lane;
    private final Road road;
    private final Subject subject;
    private int trials;
    private int unknown;
    private int undone;

    Cutting(Lane lane, Road road, Subject subject) {
        this.lane = lane;
        this.road = road;
        this.subject = subject;
    }

    Tally everywhere() {
        int cuts = 0;
        for (Cut.Way way : Cut.Way.values()) {
            long whole = lengthOfOne(way);
            long offset = lane.first;
            while (isCutAt(Lane.cut(way, offset))) {
                offset += Lane.STEP;
                cuts++;
            }
            assertThat(offset).as("bytes of %s cut, of %s", way, whole).isGreaterThan(whole - slack(way));
        }
        // A duplicate that comes late is none of the trial that it belongs to.
        assertThat(subject.doneInAll().orElse(trials)).as("times done in all").isEqualTo(trials);
        return new Tally(cuts, unknown, undone);
    }

    private long slack(Cut.Way way) {
        if (road.protocol() != Protocol.HTTP_1_1) {
            return SLACK_OF_HTTP2;
        }
        return way == Cut.Way.REQUEST ? 0 : SLACK_OF_HTTP1_ANSWER;
    }

    private long lengthOfOne(Cut.Way way) {
        trials++;
        subject.prepare();
        road.disconnect();
        lane.verb.run(subject.call());
        return road.proxy().carriedByNewest(way);
    }

    private boolean isCutAt(Cut cut) {
        trials++;
        subject.prepare();
        road.disconnect();
        road.proxy().cutNext(cut);
        ApiCall<?> call = subject.call();
        try {
            lane.verb.run(call);
        } catch (EsignException | CompletionException e) {
            EsignException failure =
                    e.getCause() instanceof EsignException asynchronous ? asynchronous : (EsignException) e;
            if (lane.repeats) {
                throw new AssertionError("not repeated after " + cut, failure);
            }
            resolve(failure, cut);
        }
        assertThat(subject.done()).as("times done after %s in %s", cut, lane).isEqualTo(1);
        return road.proxy().hasCut();
    }

    private void resolve(EsignException failure, Cut cut) {
        // OkHttp may not have seen yet that the connection is gone, and this call, which is not repeated, would break
        // on it too.
        road.disconnect();
        if (failure instanceof CallException broken && broken.outcomeUnknown()) {
            IdempotencyKey key = broken.idempotencyKey().orElseThrow();
            unknown++;
            lane.verb.run(subject.call().idempotencyKey(key));
        } else {
            assertThat(subject.done())
                    .as("times done, of which nobody is told, after %s", cut)
                    .isZero();
            undone++;
            lane.verb.run(subject.call());
        }
    }
}
