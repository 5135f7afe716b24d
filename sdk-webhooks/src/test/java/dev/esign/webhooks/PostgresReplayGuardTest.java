package dev.esign.webhooks;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
class PostgresReplayGuardTest extends SqlReplayGuardContract {

    PostgresReplayGuardTest(DataSource postgres) {
        super(postgres);
    }

    @Override
    ReplayGuard guardOfAStoreThatIsDown() {
        PGSimpleDataSource down = new PGSimpleDataSource();
        down.setServerNames(new String[] {"127.0.0.1"});
        down.setPortNumbers(new int[] {1}); // where nobody listens
        return SqlReplayGuard.over(down);
    }
}
