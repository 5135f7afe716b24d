package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every URL that Atlas hands out. */
final class Links {
    private final Supplier<URI> origin;
    private final byte[] downloadKey;
    private final Duration downloadLife;
    private final Clock clock;

    Links(Supplier<URI> origin, String downloadKey, Duration downloadLife, Clock clock) {
        this.origin = origin;
        this.downloadKey = downloadKey.getBytes(StandardCharsets.UTF_8);
        this.downloadLife = downloadLife;
        this.clock = clock;
    }

    URI absolute(String path) {
        return origin.get().resolve(path);
    }

    String review(Envelope envelope) {
        return absolute("/review/" + envelope.id + "?rt=" + envelope.reviewToken)
                .toString();
    }

    static String signPath(Envelope envelope, Party party) {
        return "/sign/" + envelope.id + "?t=" + party.token();
    }

    String sign(Envelope envelope, Party party) {
        return absolute(signPath(envelope, party)).toString();
    }

    /** Works for a while, for whoever has it. */
    String download(Envelope envelope, String artifact) {
        String path = "/download/" + envelope.id + "/" + artifact;
        long expires = clock.instant().plus(downloadLife).getEpochSecond();
        return absolute(path + "?expires=" + expires + "&signature=" + signature(path, expires))
                .toString();
    }

    void checkDownload(String path, @Nullable String expires, @Nullable String signature) {
        long until = parse(expires);
        if (signature == null || !Tokens.same(signature(path, until), signature)) {
            throw Problem.forbidden("This download URL is not valid.");
        }
        if (clock.instant().isAfter(Instant.ofEpochSecond(until))) {
            throw Problem.forbidden("This download URL has expired. Read the envelope again for a new one.");
        }
    }

    private static long parse(@Nullable String expires) {
        try {
            return expires == null ? 0 : Long.parseLong(expires);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String signature(String path, long expires) {
        return Tokens.hmacSha256(downloadKey, (path + "\n" + expires).getBytes(StandardCharsets.UTF_8));
    }
}
