package dev.esign.sandbox.xodo;

import dev.esign.sandbox.common.Tokens;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The accounts, in the order in which they were made. */
final class Accounts {
    private static final String COLUMNS = "select user_id, email, access_key, webhook_url from account";

    private final Handle handle;

    Accounts(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Account.class));
    }

    Account create() {
        int number = handle.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one()
                + 1;
        String key = "xodo_sandbox_" + Tokens.random();
        handle.execute("insert into account (email, access_key) values (?, ?)", "owner" + number + "@xodo.test", key);
        return byKey(key).orElseThrow();
    }

    Optional<Account> byKey(String accessKey) {
        return handle.createQuery(COLUMNS + " where access_key = ?")
                .bind(0, accessKey)
                .mapTo(Account.class)
                .findOne();
    }

    Account get(long userId) {
        return handle.createQuery(COLUMNS + " where user_id = ?")
                .bind(0, userId)
                .mapTo(Account.class)
                .one();
    }

    void sendEventsTo(String accessKey, @Nullable String url) {
        handle.execute("update account set webhook_url = ? where access_key = ?", url, accessKey);
    }
}
