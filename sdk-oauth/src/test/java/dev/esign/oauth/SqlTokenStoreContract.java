package dev.esign.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store on any database. */
abstract class SqlTokenStoreContract extends SharedTokenStoreContract {
    final DataSource dataSource;

    SqlTokenStoreContract(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void makeTheTable() {
        SqlTokenStore store = SqlTokenStore.over(dataSource);
        store.createTable();
        store.createTable(); // harmless the second time
    }

    @Override
    final TokenStore bare() {
        return SqlTokenStore.over(dataSource);
    }

    @Override
    final void endLease(String leased) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE esign_token SET leased_until = CURRENT_TIMESTAMP WHERE token_key = ?")) {
            update.setString(1, leased);
            assertThat(update.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    final Duration left(String leased) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT CURRENT_TIMESTAMP, leased_until FROM esign_token WHERE token_key = ?")) {
            select.setString(1, leased);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return Duration.between(
                        rows.getObject(1, OffsetDateTime.class), rows.getObject(2, OffsetDateTime.class));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusalIsToldBySqlStateWithoutQuoting() {
        String tooLong = "canary".repeat(100);

        TokenStoreException thrown =
                catchThrowableOfType(TokenStoreException.class, () -> store().lease(tooLong, LEASE));

        assertThat(thrown).hasMessageContaining("SQLState 22001").hasNoCause();
        assertThat(thrown).hasMessageNotContaining("canary");
    }

    @Test
    void aConnectionThatDoesNotCommitByItselfIsGivenBackAsItWas() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            TokenStore store = SqlTokenStore.over(always(connection));

            store.save(store.lease(key, LEASE).orElseThrow(), "value");

            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(bare().load(key)).contains("value");
    }

    @Test
    void aPoolThatThrowsSomethingElseIsDownAllTheSame() {
        TokenStore store = SqlTokenStore.over(pool(() -> {
            throw new IllegalStateException("canary");
        }));

        TokenStoreException thrown = catchThrowableOfType(TokenStoreException.class, () -> store.load(key));

        assertThat(thrown).hasMessageEndingWith("IllegalStateException").hasNoCause();
    }

    /** A pool of one connection, whose {@code close} gives it back. */
    private static DataSource always(Connection connection) {
        ClassLoader loader = SqlTokenStoreContract.class.getClassLoader();
        Object pooled = Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return pool(() -> pooled);
    }

    private static DataSource pool(Supplier<Object> connections) {
        return (DataSource) Proxy.newProxyInstance(
                SqlTokenStoreContract.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, args) -> connections.get());
    }
}
