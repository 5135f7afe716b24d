package dev.esign.sandbox.atlas;

import org.jdbi.v3.core.Handle;

/** Saved templates. */
final class Templates {
    private final Handle handle;

    Templates(Handle handle) {
        this.handle = handle;
    }

    void insert(Template template) {
        handle.execute(
                "insert into template (id, account_id, body) values (?, ?, ?)",
                template.id(),
                template.accountId(),
                Json.write(template));
    }

    Template get(String id, Account owner) {
        return handle.createQuery("select body from template where id = ? and account_id = ?")
                .bind(0, id)
                .bind(1, owner.id())
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.read(body, Template.class))
                .orElseThrow(() -> Problem.notFound("template"));
    }
}
