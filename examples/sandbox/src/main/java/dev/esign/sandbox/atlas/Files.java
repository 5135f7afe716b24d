package dev.esign.sandbox.atlas;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Bytes by their hash, and what field detection made of them. */
final class Files {
    private final Handle handle;

    Files(Handle handle) {
        this.handle = handle;
    }

    String put(byte[] content) {
        String sha = Tokens.sha256(content);
        int known = handle.createQuery("select count(*) from file where sha = ?")
                .bind(0, sha)
                .mapTo(Integer.class)
                .one();
        if (known == 0) {
            handle.execute("insert into file (sha, content) values (?, ?)", sha, content);
        }
        return sha;
    }

    byte[] get(String sha) {
        return handle.createQuery("select content from file where sha = ?")
                .bind(0, sha)
                .map((row, at, context) -> row.getBytes(1))
                .one();
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
