package dev.esign.oauth;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The making of one token, which every caller who needs it waits for.
 *
 * @param replaces the token that there was when it began, or null
 * @param done completes with the new token, or with a {@link TokenException}
 */
record Mint(@Nullable LiveToken replaces, CompletableFuture<LiveToken> done) {
    static Mint of(@Nullable LiveToken replaces) {
        return new Mint(replaces, new CompletableFuture<>());
    }
}
