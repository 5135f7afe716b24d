package dev.esign.sandbox.atlas;

import dev.esign.sandbox.common.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Accounts, their credits and their API keys. */
final class Accounts {
    private final Handle handle;

    Accounts(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(Account.class));
        handle.registerRowMapper(ConstructorMapper.factory(ApiKey.class));
    }

    Account create(String kind, String name, int credits, Instant now) {
        return insert(new Account(
                UUID.randomUUID().toString(), kind, null, null, name, "platform_pays", "active", credits, now));
    }

    Account connect(Account platform, String externalId, String name, String billingMode, int credits, Instant now) {
        return insert(new Account(
                UUID.randomUUID().toString(),
                Account.CONNECTED,
                platform.id(),
                externalId,
                name,
                billingMode,
                "active",
                credits,
                now));
    }

    private Account insert(Account account) {
        handle.execute(
                "insert into account (id, kind, platform_id, external_id, name, billing_mode, status, credits, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                account.kind(),
                account.platformId(),
                account.externalId(),
                account.name(),
                account.billingMode(),
                account.status(),
                account.credits(),
                account.createdAt());
        return account;
    }

    Account get(String id) {
        return handle.createQuery("select * from account where id = ?")
                .bind(0, id)
                .mapTo(Account.class)
                .one();
    }

    Optional<Account> findConnected(String platformId, String externalId) {
        return handle.createQuery("select * from account where platform_id = ? and external_id = ?")
                .bind(0, platformId)
                .bind(1, externalId)
                .mapTo(Account.class)
                .findOne();
    }

    Optional<Account> findConnectedById(String platformId, String id) {
        return handle.createQuery("select * from account where platform_id = ? and id = ?")
                .bind(0, platformId)
                .bind(1, id)
                .mapTo(Account.class)
                .findOne();
    }

    List<Account> connectedTo(String platformId) {
        return handle.createQuery("select * from account where platform_id = ? order by created_at, id")
                .bind(0, platformId)
                .mapTo(Account.class)
                .list();
    }

    void change(String id, String status, String billingMode) {
        handle.execute("update account set status = ?, billing_mode = ? where id = ?", status, billingMode, id);
    }

    void charge(String accountId) {
        int charged =
                handle.execute("update account set credits = credits - 1 where id = ? and credits > 0", accountId);
        if (charged == 0) {
            throw Problem.paymentRequired();
        }
    }

    void refund(@Nullable String accountId) {
        handle.execute("update account set credits = credits + 1 where id = ?", accountId);
    }

    ApiKey createKey(String accountId) {
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), accountId, "atlas_sandbox_" + Tokens.random());
        handle.execute(
                "insert into api_key (id, account_id, secret) values (?, ?, ?)", key.id(), accountId, key.secret());
        return key;
    }

    Optional<ApiKey> findKey(String secret) {
        return handle.createQuery("select * from api_key where secret = ?")
                .bind(0, secret)
                .mapTo(ApiKey.class)
                .findOne();
    }

    ApiKey keyById(String id) {
        return handle.createQuery("select * from api_key where id = ?")
                .bind(0, id)
                .mapTo(ApiKey.class)
                .one();
    }
}
