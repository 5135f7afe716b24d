package dev.esign.oauth;

import dev.esign.Secret;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * What a token source knows, and how that changes: the current token, the mint that is under way, the last failure. One
 * immutable snapshot in one volatile field; every change swaps it whole, so there is no lock, and each step is one
 * that a test can take by itself. Nothing here waits, reads a clock or speaks to anybody.
 */
final class TokenCell {
    private static final AtomicReferenceFieldUpdater<TokenCell, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(TokenCell.class, State.class, "state");

    private volatile State state;

    TokenCell(@Nullable LiveToken initial) {
        state = new State(initial, null, null, null);
    }

    /** The current token if nothing at all is to be done about it, else null. Takes no lock and allocates nothing. */
    @Nullable LiveToken fresh(long now) {
        LiveToken token = state.token;
        return token != null && token.isFresh(now) ? token : null;
    }

    /** What a caller is to do. Of all callers who need a new token, one is told to begin its mint. */
    Step ask(long now) {
        while (true) {
            State seen = state;
            Step step = seen.step(now);
            if (step.begin() == null || STATE.compareAndSet(this, seen, seen.minting(step.begin()))) {
                return step;
            }
        }
    }

    void succeeded(Mint mint, LiveToken token) {
        STATE.updateAndGet(this, seen -> new State(token, null, null, seen.refused));
        mint.done().complete(token);
    }

    void failed(Mint mint, TokenException cause, long now, double jitter) {
        STATE.updateAndGet(this, seen -> seen.setBack(Setback.after(seen.setback, cause, now, jitter), now));
        mint.done().completeExceptionally(cause);
    }

    /**
     * Drops a refused token, but only if it is still the current one: a straggler's old token must not cost everybody the new
     * one.
     *
     * @return whether it makes sense to ask for another
     */
    boolean refused(Secret token, long now) {
        State after = STATE.updateAndGet(this, seen -> seen.without(token));
        return after.token != null || after.setback == null || !after.setback.lasts(now);
    }

    /** The token that was refused last: a store that still holds it has nothing to offer. */
    boolean wasRefused(Secret token) {
        return token.equals(state.refused);
    }

    /**
     * What to do.
     *
     * @param use a token that may be used: at once, or, if there is something to wait for, should that fail; or null
     * @param await the mint to wait for, or null if there is no need
     * @param begin the mint that the caller is to begin, or null
     * @param setback why there is neither token nor mint, or null
     */
    record Step(
            @Nullable LiveToken use,
            @Nullable Mint await,
            @Nullable Mint begin,
            @Nullable Setback setback) {}

    private record State(
            @Nullable LiveToken token,
            @Nullable Mint mint,
            @Nullable Setback setback,
            @Nullable Secret refused) {
        Step step(long now) {
            LiveToken alive = token != null && token.isAlive(now) ? token : null;
            boolean usable = alive != null && alive.isUsable(now);
            if (mint != null) {
                return new Step(alive, usable ? null : mint, null, null);
            }
            boolean resting = setback != null && setback.lasts(now);
            if (resting || (alive != null && alive.isFresh(now))) {
                return new Step(alive, null, null, alive == null ? setback : null);
            }
            Mint next = Mint.of(token);
            return new Step(alive, usable ? null : next, next, null);
        }

        State minting(Mint next) {
            return new State(token, next, setback, refused);
        }

        /** The pause ends with the token at the latest: an outage that is over by then goes unnoticed. */
        State setBack(Setback next, long now) {
            Setback shortened = token != null && token.isAlive(now) ? next.endingBy(token.endsAt()) : next;
            return new State(token, null, shortened, refused);
        }

        /** A refusal is news: the pause was for callers who had this token. */
        State without(Secret refusedToken) {
            if (token == null || !token.secret().equals(refusedToken)) {
                return this;
            }
            return new State(null, mint, setback == null ? null : setback.over(), refusedToken);
        }
    }
}
