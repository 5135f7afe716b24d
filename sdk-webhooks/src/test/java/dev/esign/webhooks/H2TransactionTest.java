package dev.esign.webhooks;

import org.h2.jdbcx.JdbcDataSource;

class H2TransactionTest extends TransactionReplayGuardContract {

    H2TransactionTest() {
        super(database(), "SET LOCK_TIMEOUT 1"); // in milliseconds
    }

    /** It is gone with its last connection. */
    private static JdbcDataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:transactions;LOCK_TIMEOUT=30000");
        dataSource.setUser("sa");
        return dataSource;
    }
}
