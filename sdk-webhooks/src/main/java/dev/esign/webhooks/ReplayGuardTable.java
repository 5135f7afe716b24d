package dev.esign.webhooks;

import dev.esign.webhooks.ReplayGuard.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind {@link SqlReplayGuard}, through a connection in a transaction. Each delivery has at most one.
 *
 * <p>The SQL is standard. The primary key decides who is first; and because a violation spoils a PostgreSQL transaction, the
 * attempt stands behind a savepoint.
 */
final class ReplayGuardTable {

    /** unique_violation in both databases; PostgreSQL's lock_not_available; H2's lock time-out. */
    private static final Set<String> SOMEBODY_IS_FIRST = Set.of("23505", "55P03", "HYT00");

    /** PostgreSQL's in_failed_sql_transaction. */
    private static final String FAILED_TRANSACTION = "25P02";

    private final Connection connection;

    ReplayGuardTable(Connection connection) {
        this.connection = connection;
    }

    Claim claim(String key, Mark mark, Instant now) throws SQLException {
        Mark known = find(key);
        if (known != null && known.lives(now)) {
            return known.seenByOthers();
        }
        if (known == null ? insert(key, mark) : takeOver(key, mark, now)) {
            return Claim.GRANTED;
        }
        Mark winner = find(key);
        return winner != null && winner.lives(now) ? winner.seenByOthers() : Claim.IN_PROGRESS;
    }

    /** Also if the claim has expired meanwhile: the delivery was handled, and that is what counts. */
    boolean confirm(String key, Mark mark) throws SQLException {
        return overwrite(key, mark) || insert(key, mark) || overwrite(key, mark);
    }

    /** Only the holder's own claim: an expired one may be somebody else's by now. And no claim that was confirmed. */
    int releaseClaim(String key, String holder) throws SQLException {
        return update(
                "DELETE FROM esign_webhook_delivery WHERE delivery_key = ? AND claimed_by = ? AND NOT handled",
                key,
                holder);
    }

    /** Only the holder's own mark: after a rollback it may be somebody else's by now. */
    int releaseMark(String key, String holder) throws SQLException {
        return update("DELETE FROM esign_webhook_delivery WHERE delivery_key = ? AND claimed_by = ?", key, holder);
    }

    int purge(Instant now) throws SQLException {
        return update("DELETE FROM esign_webhook_delivery WHERE expires_at <= ?", now);
    }

    static boolean canOnlyRollBack(SQLException e) {
        return FAILED_TRANSACTION.equals(e.getSQLState());
    }

    private boolean insert(String key, Mark mark) throws SQLException {
        return attempt(
                "INSERT INTO esign_webhook_delivery (delivery_key, claimed_by, handled, expires_at) VALUES (?, ?, ?, ?)",
                key,
                mark.holder(),
                mark.handled(),
                mark.expiresAt());
    }

    private boolean takeOver(String key, Mark mark, Instant now) throws SQLException {
        return attempt("""
                UPDATE esign_webhook_delivery SET claimed_by = ?, handled = ?, expires_at = ?
                WHERE delivery_key = ? AND expires_at <= ?""", mark.holder(), mark.handled(), mark.expiresAt(), key, now);
    }

    private boolean overwrite(String key, Mark mark) throws SQLException {
        return update("""
                UPDATE esign_webhook_delivery SET claimed_by = ?, handled = ?, expires_at = ?
                WHERE delivery_key = ?""", mark.holder(), mark.handled(), mark.expiresAt(), key) == 1;
    }

    private @Nullable Mark find(String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT claimed_by, handled, expires_at FROM esign_webhook_delivery WHERE delivery_key = ?")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Mark(
                                rows.getString(1),
                                rows.getBoolean(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant())
                        : null;
            }
        }
    }

    /** False if somebody else was faster, or is just about to be. */
    private boolean attempt(String sql, Object... parameters) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            int rows = update(sql, parameters);
            connection.releaseSavepoint(before);
            return rows == 1;
        } catch (SQLException e) {
            if (e.getSQLState() == null || !SOMEBODY_IS_FIRST.contains(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
