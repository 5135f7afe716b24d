package dev.esign.sandbox.xodo;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.esign.sandbox.paper.PageSize;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The files that came in, whether a document uses them or not. */
final class Uploads {
    private static final TypeReference<List<PageSize>> PAGES = new TypeReference<>() {};

    private final Handle handle;

    Uploads(Handle handle) {
        this.handle = handle;
    }

    void insert(Upload upload) {
        handle.execute(
                "insert into upload (file_id, user_id, name, sha, pages) values (?, ?, ?, ?, ?)",
                upload.fileId(),
                upload.userId(),
                upload.name(),
                upload.sha(),
                Json.write(upload.pages()));
    }

    Optional<Upload> find(String fileId, long userId) {
        return handle.createQuery("select name, sha, pages from upload where file_id = ? and user_id = ?")
                .bind(0, fileId)
                .bind(1, userId)
                .map((row, context) -> new Upload(
                        fileId,
                        userId,
                        row.getString("name"),
                        row.getString("sha"),
                        Json.read(row.getString("pages"), PAGES)))
                .findOne();
    }
}
