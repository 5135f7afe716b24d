package dev.esign.webhooks;

import org.h2.jdbcx.JdbcDataSource;

class H2TransactionTest extends TransactionReplayGuardContract {

    /** H2 waits for another's key by trying again, which gives the session no BLOCKER_ID but a statement that does not end. */
    private static final String SESSIONS_THAT_WAIT = """
            SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS
            WHERE EXECUTING_STATEMENT LIKE 'INSERT INTO esign_webhook_delivery%'
            AND EXECUTING_STATEMENT_START < DATEADD(MILLISECOND, -100, CURRENT_TIMESTAMP)""";

    H2TransactionTest() {
        super(
                database(),
                "SET LOCK_TIMEOUT 1", // in milliseconds
                SESSIONS_THAT_WAIT);
    }

    /** It is gone with its last connection. */
    private static JdbcDataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:transactions;LOCK_TIMEOUT=30000");
        dataSource.setUser("sa");
        return dataSource;
    }
}
