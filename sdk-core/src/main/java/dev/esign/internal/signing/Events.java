package dev.esign.internal.signing;

import dev.esign.internal.http.Watch;
import dev.esign.signing.Signing;
import dev.esign.signing.SigningEvent;
import dev.esign.signing.SigningState;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The difference between each look and the one before, until the signing is over. For one thread. */
final class Events implements Iterator<SigningEvent> {
    private final Watch<Signing> watch;
    private final Queue<SigningEvent> news = new ArrayDeque<>();
    private @Nullable Signing seen;

    Events(Watch<Signing> watch) {
        this.watch = watch;
    }

    @Override
    public boolean hasNext() {
        while (news.isEmpty() && (seen == null || !seen.state().isTerminal())) {
            look();
        }
        return !news.isEmpty();
    }

    @Override
    public SigningEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return news.remove();
    }

    private void look() {
        Signing now = watch.next();
        news.addAll(now.changesSince(seen));
        if (now.state() != SigningState.OTHER) {
            seen = now;
        }
    }
}
