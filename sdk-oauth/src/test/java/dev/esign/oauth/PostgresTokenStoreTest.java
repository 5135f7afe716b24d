package dev.esign.oauth;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
class PostgresTokenStoreTest extends SqlTokenStoreContract {
    PostgresTokenStoreTest(EmbeddedPostgres postgres) {
        super(postgres.getPostgresDatabase());
    }

    @Override
    TokenStore down() {
        PGSimpleDataSource down = new PGSimpleDataSource();
        down.setServerNames(new String[] {"127.0.0.1"});
        down.setPortNumbers(new int[] {1}); // where nobody listens
        return SqlTokenStore.over(down);
    }
}
