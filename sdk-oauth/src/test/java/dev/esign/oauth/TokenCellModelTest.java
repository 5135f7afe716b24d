package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The token cell under every order of events there is, up to {@value #DEPTH} of them. Each event is one compare-and-swap of
 * the cell, so that the orders of events are all the ways in which threads can interleave.
 */
class TokenCellModelTest {
    private static final int DEPTH = 7;
    private static final long LIFE_MILLIS = 1_000_000;
    private static final long STALE = LIFE_MILLIS - 110_000;
    private static final long ENDING = LIFE_MILLIS - 50_000;

    private enum Event {
        ASK,
        SUCCEED,
        FAIL,
        REFUSE_CURRENT,
        REFUSE_OLD,
        LATER
    }

    @Test
    void everyOrderOfEventsKeepsTheRules() {
        int orders = explore(new ArrayList<>());

        assertThat(orders).isEqualTo(orders(DEPTH));
    }

    private static int orders(int depth) {
        return depth == 0 ? 1 : 1 + Event.values().length * orders(depth - 1);
    }

    private static int explore(List<Event> events) {
        Model model = new Model();
        try {
            events.forEach(model::happens);
        } catch (AssertionError e) {
            throw new AssertionError("after " + events, e);
        }
        int orders = 1;
        if (events.size() < DEPTH) {
            for (Event next : Event.values()) {
                List<Event> longer = new ArrayList<>(events);
                longer.add(next);
                orders += explore(longer);
            }
        }
        return orders;
    }

    /** Drives a cell, and says after each event what must hold. */
    private static final class Model {
        private final TokenCell cell = new TokenCell(null);
        private final List<Secret> generations = new ArrayList<>();
        private final List<Mint> awaited = new ArrayList<>();
        private @Nullable Mint running;
        private @Nullable LiveToken current;
        private long now;
        private long issuedAt;
        private int begun;
        private int ended;

        void happens(Event event) {
            switch (event) {
                case ASK -> ask();
                case SUCCEED -> succeed();
                case FAIL -> fail();
                case REFUSE_CURRENT -> refuseCurrent();
                case REFUSE_OLD -> refuseOld();
                case LATER -> later();
            }
            assertThat(begun - ended).as("mints under way").isBetween(0, 1);
        }

        private void ask() {
            TokenCell.Step step = cell.ask(now);
            if (step.begin() != null) {
                assertThat(running).as("a mint that was under way already").isNull();
                assertThat(current == null || !current.isFresh(now))
                        .as("in need")
                        .isTrue();
                running = step.begin();
                begun++;
            }
            if (step.await() != null) {
                assertThat(step.await()).as("what is waited for").isSameAs(running);
                assertThat(current == null || !current.isUsable(now))
                        .as("in need")
                        .isTrue();
                awaited.add(step.await());
            }
            if (step.use() != null) {
                assertThat(step.use()).as("what is used").isSameAs(current);
                assertThat(step.use().isAlive(now)).isTrue();
            }
            assertThat(step.use() != null || step.await() != null || step.setback() != null)
                    .as("a token, a mint or a cause")
                    .isTrue();
        }

        private void succeed() {
            if (running != null) {
                Secret secret = Secret.of("generation-" + generations.size());
                generations.add(secret);
                current = token(secret);
                cell.succeeded(running, current);
                ended(running.done());
                assertThat(cell.fresh(now)).isSameAs(current);
            }
        }

        private void fail() {
            if (running != null) {
                TokenException cause = new TokenUnavailableException("no luck", null);
                cell.failed(running, cause, now, 1);
                ended(running.done());
                boolean alive = current != null && current.isAlive(now);
                assertThat(cell.ask(now).begin()).as("another mint at once").isNull();
                assertThat(cell.ask(now).use()).as("the old token").isSameAs(alive ? current : null);
            }
        }

        private void ended(CompletableFuture<LiveToken> done) {
            ended++;
            running = null;
            assertThat(done).isDone();
            assertThat(awaited).as("nobody waits for ever").allMatch(mint -> mint.done()
                    .isDone());
        }

        private void refuseCurrent() {
            if (current != null) {
                boolean more = cell.refused(current.secret(), now);
                assertThat(more).as("another can be had").isTrue();
                assertThat(cell.fresh(now)).isNull();
                current = null;
            }
        }

        private void refuseOld() {
            for (Secret old : generations) {
                if (current == null || !old.equals(current.secret())) {
                    boolean freshBefore = cell.fresh(now) != null;
                    cell.refused(old, now);
                    assertThat(cell.fresh(now) != null).as("still fresh").isEqualTo(freshBefore);
                }
            }
        }

        /** Fresh, stale, ending, dead, and the pause over. */
        private void later() {
            long age = now - issuedAt;
            now += age < STALE ? STALE - age : age < ENDING ? ENDING - age : LIFE_MILLIS;
            if (current != null && !current.isAlive(now)) {
                current = null;
            }
        }

        private LiveToken token(Secret secret) {
            issuedAt = now;
            Instant issued = Instant.ofEpochMilli(now);
            TokenResponse response =
                    new TokenResponse(secret, null, List.of(), issued, issued.plusMillis(LIFE_MILLIS), Map.of());
            return LiveToken.of(response, Duration.ofSeconds(60), 0);
        }
    }
}
