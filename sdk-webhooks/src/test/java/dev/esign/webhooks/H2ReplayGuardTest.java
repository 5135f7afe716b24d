package dev.esign.webhooks;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;

class H2ReplayGuardTest extends SqlReplayGuardContract {

    H2ReplayGuardTest() {
        super(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
    }

    @AfterEach
    void close() {
        ((JdbcConnectionPool) dataSource).dispose();
    }

    @Override
    ReplayGuard guardOfAStoreThatIsDown() {
        JdbcDataSource down = new JdbcDataSource();
        down.setUrl("jdbc:h2:mem:absent;IFEXISTS=TRUE");
        return SqlReplayGuard.over(down);
    }
}
