package dev.esign.webhooks;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresTransactionTest extends TransactionReplayGuardContract {

    PostgresTransactionTest(DataSource postgres) {
        super(
                postgres,
                "SET lock_timeout = 1", // in milliseconds; 0 would wait for ever
                "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
}
