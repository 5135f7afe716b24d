package dev.esign.internal.http;

import dev.esign.ApiException;
import dev.esign.CallException;
import dev.esign.CallException.History;
import dev.esign.CallListener;
import dev.esign.Credential;
import dev.esign.MalformedResponseException;
import dev.esign.RetryPolicy;
import dev.esign.Secret;
import dev.esign.TransportException;
import dev.esign.internal.document.LocalFileException;
import dev.esign.internal.http.Outcome.Answered;
import dev.esign.internal.http.Outcome.Broken;
import dev.esign.internal.http.Outcome.Refused;
import dev.esign.internal.http.Outcome.Unreadable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One run of a call: attempt, decide, wait, attempt … until it succeeds, may not go on, or its deadline has passed. */
final class Exchange<T> {
    private final Transport transport;
    private final Engine engine;
    private final CallSpec spec;
    private final ResponseReader<T> reader;
    /** Null too if the call goes to a foreign host, which may see no token: none is minted for it. */
    private final @Nullable Credential credential;

    private final Time.Deadline deadline;

    private int attempts;
    private boolean outcomeUnknown;
    private @Nullable Refusal<T> refusal;

    Exchange(Transport transport, CallSpec spec, ResponseReader<T> reader) {
        this.transport = transport;
        this.engine = transport.engine();
        this.spec = spec;
        this.reader = reader;
        this.credential = spec.isHome(spec.url()) ? spec.credential() : null;
        this.deadline = engine.time().deadlineIn(spec.timeout());
    }

    Answered<T> run() {
        try {
            return attemptUntilDone();
        } catch (CallException e) {
            throw spec.failures().translate(e);
        } catch (RuntimeException e) {
            if (outcomeUnknown) {
                e.addSuppressed(broken("an earlier attempt broke", null));
            }
            throw e;
        }
    }

    private Answered<T> attemptUntilDone() {
        while (true) {
            checkMayBegin();
            Secret token = credential == null ? null : credential.token(deadline.remaining());
            if (refusal != null && refusal.token().equals(token)) {
                throw failed(refusal.outcome(), "the credential has no other token");
            }
            // The token may have taken all the time there was.
            checkMayBegin();
            if (refusal != null && refusal.attempt().number() == attempts) {
                engine.observer().tokenRefreshed(refusal.attempt());
            }
            attempts++;
            CallListener.Attempt attempt =
                    new CallListener.Attempt(transport.provider(), spec.operation(), attempts, spec.key());
            Outcome<T> outcome = observed(attempt, token);
            if (outcome instanceof Answered<T> answered) {
                engine.budget().succeeded();
                if (transport.whole() != null) {
                    transport.whole().answered(attempts, spec.changesNothing());
                }
                return answered;
            }
            outcomeUnknown |= !spec.changesNothing() && outcome.mayHaveDoneTheWork();
            if (credential != null
                    && token != null
                    && refusal == null
                    && refusesToken(outcome)
                    && credential.refused(token)) {
                refusal = new Refusal<>(attempt, token, outcome);
                continue;
            }
            Duration wait = waitAfter(outcome);
            engine.observer().retrying(attempt, wait);
            sleep(wait);
        }
    }

    /** A storage that a download was redirected to got no token, so its 401 says nothing about ours. */
    private boolean refusesToken(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused
                && refused.atHome()
                && spec.failures().refusesToken(refused.answer());
    }

    private Outcome<T> observed(CallListener.Attempt attempt, @Nullable Secret token) {
        engine.observer().started(attempt);
        long start = engine.time().nanos();
        Outcome<T> outcome;
        try {
            outcome = new Try<>(transport, spec, reader, token, attempts, deadline).run();
        } catch (LocalFileException e) {
            engine.observer().broke(attempt, e, engine.time().since(start));
            throw new UncheckedIOException(e.reason().getMessage(), e.reason());
        } catch (RuntimeException e) {
            engine.observer().broke(attempt, e, engine.time().since(start));
            throw e;
        }
        if (outcome instanceof Broken<T> broken) {
            engine.observer().broke(attempt, broken.cause(), engine.time().since(start));
        } else {
            engine.observer().answered(attempt, outcome.status(), engine.time().since(start));
        }
        return outcome;
    }

    /** How long to wait before the next attempt; throws if there is to be none. */
    private Duration waitAfter(Outcome<T> outcome) {
        if (outcome instanceof Unreadable<T> unreadable) {
            throw new MalformedResponseException(
                    unreadable.why(), unreadable.status(), unreadable.requestId(), history());
        }
        RetryPolicy.Decision decision = decide(outcome);
        if (decision instanceof RetryPolicy.Retry retry) {
            if (engine.budget().take()) {
                return retry.after();
            }
            decision = new RetryPolicy.Stop("the client's retry budget is used up");
        }
        throw failed(outcome, ((RetryPolicy.Stop) decision).because());
    }

    private RetryPolicy.Decision decide(Outcome<T> outcome) {
        String over = whyOver();
        if (over == null
                && outcome instanceof Refused<T> refused
                && spec.failures().isFinal(refused.answer())) {
            over = "the answer would be the same";
        }
        if (over == null && outcome instanceof Broken<T> broken && broken.distrusted()) {
            over = "the server's certificate would be the same";
        }
        return over != null
                ? new RetryPolicy.Stop(over)
                : engine.retry()
                        .decide(
                                outcome.asFailure(attempts, spec.repeatable()),
                                deadline.remaining(),
                                ThreadLocalRandom.current().nextDouble());
    }

    private CallException failed(Outcome<T> outcome, String because) {
        if (outcome instanceof Refused<T> refused) {
            return ApiException.of(
                    refused.meaning(),
                    refused.answer(),
                    history(),
                    spec.failures().hint(refused.answer()));
        }
        Throwable cause = outcome.cause();
        String what = cause == null || cause.getMessage() == null ? "no whole answer came" : cause.getMessage();
        return broken(what + "; not repeated: " + because, cause);
    }

    private void checkMayBegin() {
        String over = whyOver();
        if (over != null) {
            throw broken(over, null);
        }
    }

    /** Why there can be no further attempt, whatever the policy says; null if there can. */
    private @Nullable String whyOver() {
        if (engine.closed()) {
            return "the client is closed";
        }
        if (Thread.currentThread().isInterrupted()) {
            return "the thread was interrupted";
        }
        return deadline.passed() ? "the deadline of " + spec.timeout().toMillis() + " ms passed" : null;
    }

    private void sleep(Duration wait) {
        try {
            engine.time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken("the thread was interrupted", e);
        }
    }

    private TransportException broken(String message, @Nullable Throwable cause) {
        return new TransportException(message, history(), cause);
    }

    private History history() {
        History own = new History(spec.operation(), spec.key(), attempts, outcomeUnknown, spec.advice());
        Steps whole = transport.whole();
        return whole == null ? own : whole.history(own, spec.changesNothing());
    }

    /** A token that was refused, when, and how: it is never sent again by this call. */
    private record Refusal<T>(CallListener.Attempt attempt, Secret token, Outcome<T> outcome) {}
}
