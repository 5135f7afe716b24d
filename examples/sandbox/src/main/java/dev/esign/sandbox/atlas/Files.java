package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Blobs;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Bytes by their hash, and what field detection made of them. */
final class Files extends Blobs {
    private final Handle handle;

    Files(Handle handle) {
        super(handle);
        this.handle = handle;
    }

    Optional<Detection> detection(String uploadSha) {
        return handle.createQuery("select body from detection where upload_sha = ?")
                .bind(0, uploadSha)
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.read(body, Detection.class));
    }

    void remember(String uploadSha, Detection detection) {
        handle.execute("merge into detection (upload_sha, body) values (?, ?)", uploadSha, Json.write(detection));
    }
}
