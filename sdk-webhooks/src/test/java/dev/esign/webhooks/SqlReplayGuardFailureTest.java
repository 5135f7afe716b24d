package dev.esign.webhooks;

import static dev.esign.webhooks.ReplayGuard.Claim.GRANTED;
import static dev.esign.webhooks.ReplayGuard.Claim.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool or a driver that fails in ways of its own. */
class SqlReplayGuardFailureTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection keepsTheDatabase;

    @BeforeEach
    void makeTheTable() throws SQLException {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        keepsTheDatabase = database.getConnection();
        try (Statement statement = keepsTheDatabase.createStatement()) {
            statement.execute(SqlReplayGuard.DDL);
        }
    }

    @AfterEach
    void close() throws SQLException {
        keepsTheDatabase.close();
    }

    @Test
    void aPoolsUncheckedExceptionIsAFailureOfTheGuard() {
        IllegalStateException failure = new IllegalStateException("the pool could not start");
        DataSource pool = dataSource((proxy, method, arguments) -> {
            throw failure;
        });

        assertThatExceptionOfType(ReplayGuardException.class)
                .isThrownBy(() -> SqlReplayGuard.over(pool).claim("a"))
                .withCause(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit[true]", "close"})
    void whatFailsAfterTheCommitLeavesTheClaimGranted(String failing) {
        ReplayGuard guard = SqlReplayGuard.over(
                dataSource((proxy, method, arguments) -> failingAfter(failing, database.getConnection())));

        assertThat(guard.claim("a")).isEqualTo(GRANTED);
        assertThat(SqlReplayGuard.over(database).claim("a")).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aCommitThatFailsIsAFailureOfTheGuard() {
        ReplayGuard guard = SqlReplayGuard.over(
                dataSource((proxy, method, arguments) -> failingAfter("commit", database.getConnection())));

        assertThatExceptionOfType(ReplayGuardException.class).isThrownBy(() -> guard.claim("a"));
    }

    /** Does all that the real connection does, and then fails where it is told to. */
    private static Connection failingAfter(String failing, Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(method, real, arguments);
            if (failing.equals(method.getName() + (arguments == null ? "" : List.of(arguments)))) {
                throw new SQLException("the connection is lost");
            }
            return result;
        });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static DataSource dataSource(InvocationHandler getConnection) {
        return proxy(DataSource.class, getConnection);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
