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
 * The rows behind {@link SqlReplayGuard}, through a connection in a transaction. A row is a claim while somebody holds it, and
 * the mark of a handled delivery once nobody does.
 *
 * <p>The SQL is standard. The primary key decides who is first; and because a violation spoils a PostgreSQL transaction, the
 * attempt stands behind a savepoint.
 */
final class ReplayGuardTable {

    /** unique_violation in both databases; PostgreSQL's lock_not_available; H2's lock time-out. */
    private static final Set<String> SOMEBODY_IS_FIRST = Set.of("23505", "55P03", "HYT00");

    /** PostgreSQL's in_failed_sql_transaction. */
    private static final String FAILED_TRANSACTION = "25P02";

    private record Row(@Nullable String claimedBy, Instant expiresAt) {

        boolean lives(Instant now) {
            return now.isBefore(expiresAt);
        }

        Claim seenByOthers() {
            return claimedBy == null ? Claim.HANDLED : Claim.IN_PROGRESS;
        }
    }

    private final Connection connection;

    ReplayGuardTable(Connection connection) {
        this.connection = connection;
    }

    Claim claim(String key, @Nullable String holder, Instant now, Instant expiresAt) throws SQLException {
        Row row = find(key);
        if (row != null && row.lives(now)) {
            return row.seenByOthers();
        }
        if (row == null ? insert(key, holder, expiresAt) : takeOver(key, holder, now, expiresAt)) {
            return Claim.GRANTED;
        }
        Row winner = find(key);
        return winner != null && winner.lives(now) ? winner.seenByOthers() : Claim.IN_PROGRESS;
    }

    /** Also if the claim has expired meanwhile: the delivery was handled, and that is what counts. */
    boolean confirm(String key, Instant expiresAt) throws SQLException {
        return markHandled(key, expiresAt) || insert(key, null, expiresAt) || markHandled(key, expiresAt);
    }

    /** Only the holder's own claim: an expired one may be somebody else's by now. */
    int release(String key, @Nullable String holder) throws SQLException {
        return update(
                "DELETE FROM esign_webhook_delivery WHERE delivery_key = ? AND claimed_by IS NOT DISTINCT FROM ?",
                key,
                holder);
    }

    int purge(Instant now) throws SQLException {
        return update("DELETE FROM esign_webhook_delivery WHERE expires_at <= ?", now);
    }

    static boolean canOnlyRollBack(SQLException e) {
        return FAILED_TRANSACTION.equals(e.getSQLState());
    }

    private boolean insert(String key, @Nullable String holder, Instant expiresAt) throws SQLException {
        return attempt(
                "INSERT INTO esign_webhook_delivery (delivery_key, claimed_by, expires_at) VALUES (?, ?, ?)",
                key,
                holder,
                expiresAt);
    }

    private boolean takeOver(String key, @Nullable String holder, Instant now, Instant expiresAt) throws SQLException {
        return attempt("""
                UPDATE esign_webhook_delivery SET claimed_by = ?, expires_at = ?
                WHERE delivery_key = ? AND expires_at <= ?""", holder, expiresAt, key, now);
    }

    private boolean markHandled(String key, Instant expiresAt) throws SQLException {
        return update(
                        "UPDATE esign_webhook_delivery SET claimed_by = NULL, expires_at = ? WHERE delivery_key = ?",
                        expiresAt,
                        key)
                == 1;
    }

    private @Nullable Row find(String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT claimed_by, expires_at FROM esign_webhook_delivery WHERE delivery_key = ?")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Row(
                                rows.getString(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant())
                        : null;
            }
        }
    }

    /** False if somebody else was faster, or is just about to be. */
    private boolean attempt(String sql, @Nullable Object... parameters) throws SQLException {
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

    private int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                if (parameter instanceof Instant instant) {
                    statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                } else {
                    statement.setString(i + 1, (String) parameter);
                }
            }
            return statement.executeUpdate();
        }
    }
}
