package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The URLs of {@code url_only}: good without credentials, for whoever has them. */
final class DownloadUrls {
    static final String PATH = "/download/{hash}";

    private final byte[] key;

    DownloadUrls(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    String path(String hash, Copy copy) {
        return "/download/" + hash + "?signed=" + copy.signed() + "&part=" + copy.part() + "&trail="
                + copy.withAuditTrail() + "&signature=" + signature(hash, copy);
    }

    Target open(Context request) {
        String hash = request.pathParam("hash");
        Copy copy = new Copy(
                Boolean.parseBoolean(request.queryParam("signed")),
                Objects.requireNonNullElse(request.queryParam("part"), ""),
                Boolean.parseBoolean(request.queryParam("trail")));
        String signature = Objects.requireNonNullElse(request.queryParam("signature"), "");
        if (!Tokens.same(signature(hash, copy), signature)) {
            throw Problem.notYourDocument();
        }
        return new Target(hash, copy);
    }

    private String signature(String hash, Copy copy) {
        return Tokens.hmacSha256(key, (hash + "\n" + copy).getBytes(StandardCharsets.UTF_8));
    }

    /** Which PDF of which document. */
    record Target(String hash, Copy copy) {}
}
