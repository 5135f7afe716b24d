package dev.esign.oauth;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;

class H2TokenStoreTest extends SqlTokenStoreContract {
    H2TokenStoreTest() {
        super(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
    }

    @AfterEach
    void close() {
        ((JdbcConnectionPool) dataSource).dispose();
    }

    @Override
    TokenStore down() {
        JdbcDataSource absent = new JdbcDataSource();
        absent.setUrl("jdbc:h2:mem:absent;IFEXISTS=TRUE");
        return SqlTokenStore.over(absent);
    }
}
