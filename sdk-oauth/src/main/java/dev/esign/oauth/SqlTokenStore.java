package dev.esign.oauth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in a SQL database that the processes of a fleet share: PostgreSQL or H2. Its one table is made by {@link #DDL}:
 *
 * <pre>{@code
 * SqlTokenStore store = SqlTokenStore.over(dataSource);
 * store.createTable();                                  // or let your migrations run SqlTokenStore.DDL
 * }</pre>
 *
 * <p>Each step is one statement, or two, that commit by themselves; nothing is locked while a token is minted. The database's
 * clock decides about leases, so those of the processes need not agree.
 *
 * <p>Thread-safe. Each call takes one connection, and gives it back. The messages of its {@link TokenStoreException} name the
 * SQLState of the failure, and quote nothing.
 */
public final class SqlTokenStore implements TokenStore {
    /** The statement that makes the table {@code esign_token} if it is not there. Store keys have up to 512 characters. */
    public static final String DDL = """
            CREATE TABLE IF NOT EXISTS esign_token (
                token_key    VARCHAR(512) PRIMARY KEY,
                token_value  TEXT,
                fence        BIGINT NOT NULL,
                leased_until TIMESTAMP WITH TIME ZONE NOT NULL
            );
            """;

    private static final String LOAD = "SELECT token_value FROM esign_token WHERE token_key = ?";

    private static final String SAVE = "UPDATE esign_token SET token_value = ? WHERE token_key = ? AND fence = ?";

    private static final String LOOK =
            "SELECT fence, leased_until <= CURRENT_TIMESTAMP FROM esign_token WHERE token_key = ?";

    private static final String LEASE_FIRST = """
            INSERT INTO esign_token (leased_until, token_key, fence)
            VALUES (CURRENT_TIMESTAMP + CAST(? AS BIGINT) * INTERVAL '0.001' SECOND, ?, ?)""";

    /** Whoever takes the fence that both saw is first; the other's statement finds no row. */
    private static final String LEASE_NEXT = """
            UPDATE esign_token
            SET fence = fence + 1, leased_until = CURRENT_TIMESTAMP + CAST(? AS BIGINT) * INTERVAL '0.001' SECOND
            WHERE token_key = ? AND fence = ?""";

    private static final String RELEASE =
            "UPDATE esign_token SET leased_until = CURRENT_TIMESTAMP WHERE token_key = ? AND fence = ?";

    /** unique_violation and serialization_failure in both databases; PostgreSQL's lock_not_available; H2's lock time-out. */
    private static final Set<String> SOMEBODY_IS_FIRST = Set.of("23505", "40001", "55P03", "HYT00");

    private final DataSource dataSource;

    private SqlTokenStore(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * A store over a database. Makes no table.
     *
     * @param dataSource gives connections that are in no transaction, so no proxy that hands out the current one; a pool is best
     * @return a new store
     */
    public static SqlTokenStore over(DataSource dataSource) {
        return new SqlTokenStore(dataSource);
    }

    /**
     * Runs {@link #DDL}. For one process at a time: PostgreSQL may refuse one of two that make the same table at once.
     *
     * @throws TokenStoreException if the database could not be reached, or refused
     */
    public void createTable() {
        withConnection(connection -> update(connection, DDL));
    }

    @Override
    public Optional<String> load(String key) {
        return withConnection(connection -> {
            try (PreparedStatement select = prepare(connection, LOAD, key);
                    ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public boolean save(Lease lease, String value) {
        return withConnection(connection -> update(connection, SAVE, value, lease.key(), lease.fence()) == 1);
    }

    @Override
    public Optional<Lease> lease(String key, Duration duration) {
        return withConnection(connection -> {
            Seen seen = look(connection, key);
            if (!seen.free()) {
                return Optional.empty();
            }
            boolean first = seen.fence() == null
                    ? attempt(connection, LEASE_FIRST, duration.toMillis(), key, seen.next())
                    : attempt(connection, LEASE_NEXT, duration.toMillis(), key, seen.fence());
            return first ? Optional.of(new Lease(key, seen.next())) : Optional.empty();
        });
    }

    @Override
    public void release(Lease lease) {
        withConnection(connection -> update(connection, RELEASE, lease.key(), lease.fence()));
    }

    private static Seen look(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = prepare(connection, LOOK, key);
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? new Seen(rows.getLong(1), rows.getBoolean(2)) : new Seen(null, true);
        }
    }

    private static boolean attempt(Connection connection, String sql, Object... parameters) throws SQLException {
        try {
            return update(connection, sql, parameters) == 1;
        } catch (SQLException e) {
            if (e.getSQLState() != null && SOMEBODY_IS_FIRST.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private <T> T withConnection(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getAutoCommit()) {
                return work.with(connection);
            }
            connection.setAutoCommit(true);
            try {
                return work.with(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw failed(e.getClass().getSimpleName() + ", SQLState " + e.getSQLState());
        } catch (RuntimeException e) {
            // Some pools throw these when they cannot connect.
            throw failed(e.getClass().getSimpleName());
        }
    }

    /** Without the cause, whose message may quote a value. */
    private static TokenStoreException failed(String how) {
        return new TokenStoreException("The database that holds the tokens is away, or refused: " + how, null);
    }

    @Override
    public String toString() {
        return "SqlTokenStore";
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The newest fence, if there is a row, and whether its lease has ended. */
    private record Seen(@Nullable Long fence, boolean free) {
        long next() {
            return fence == null ? 1 : fence + 1;
        }
    }
}
