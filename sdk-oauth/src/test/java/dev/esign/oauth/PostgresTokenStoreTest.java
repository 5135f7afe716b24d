package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.esign.oauth.TokenStore.Lease;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
class PostgresTokenStoreTest extends SqlTokenStoreContract {
    private final EmbeddedPostgres postgres;

    PostgresTokenStoreTest(EmbeddedPostgres postgres) {
        super(postgres.getPostgresDatabase());
        this.postgres = postgres;
    }

    @Override
    TokenStore down() {
        PGSimpleDataSource down = new PGSimpleDataSource();
        down.setServerNames(new String[] {"127.0.0.1"});
        down.setPortNumbers(new int[] {1}); // where nobody listens
        return SqlTokenStore.over(down);
    }

    @Test
    void ofSixteenThreadsOneGetsTheLeaseAlsoWhereTransactionsAreSerializable() throws Exception {
        PGSimpleDataSource serializable = new PGSimpleDataSource();
        serializable.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        serializable.setOptions("-c default_transaction_isolation=serializable");
        TokenStore store = SqlTokenStore.over(serializable);

        List<Lease> first = leasedBySixteenThreads(store);
        assertThat(first).hasSize(1);
        store.release(first.get(0));

        assertThat(leasedBySixteenThreads(store)).hasSize(1);
    }
}
