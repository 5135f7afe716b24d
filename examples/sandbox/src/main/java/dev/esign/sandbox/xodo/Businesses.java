package dev.esign.sandbox.xodo;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The businesses of the accounts. The first of an account is its primary one. */
final class Businesses {
    private final Handle handle;

    Businesses(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Business.class));
    }

    Business create(long userId, String name, Instant now) {
        boolean first = of(userId).isEmpty();
        handle.createUpdate("insert into business (user_id, name, is_primary, created_at) values (?, ?, ?, ?)")
                .bind(0, userId)
                .bind(1, name)
                .bind(2, first)
                .bind(3, now)
                .execute();
        List<Business> all = of(userId);
        return all.get(all.size() - 1);
    }

    /** The primary one is first. */
    List<Business> of(long userId) {
        return handle.createQuery(
                        "select id, user_id, name, is_primary, created_at from business where user_id = ? order by id")
                .bind(0, userId)
                .mapTo(Business.class)
                .list();
    }
}
