package dev.esign.testing;

import dev.esign.Credential;
import dev.esign.Secret;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The key that a {@link Wire} expects, and how often it was asked for. */
public final class CountedKey implements Credential {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Secret token(Duration patience) {
        asked.incrementAndGet();
        return Secret.of(Wire.KEY);
    }

    public int asked() {
        return asked.get();
    }
}
